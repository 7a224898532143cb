import type { Diagnostic } from '../support/diagnostics.js';
import type { SpecDocument } from './document.js';
import { operationIdsDiffer, responsesAreKeyed, securitySchemesExist } from './lint/operations.js';
import {
  parameterHasSchema,
  parameterIsNamed,
  parameterPlaceIsKnown,
  parametersDiffer,
  parameterStyleFits,
  pathParameterIsRequired,
} from './lint/parameters.js';
import { pathParametersMatch, pathsBeginWithSlash, pathsDiffer } from './lint/paths.js';
import { discriminatorLeadsToSchemas, schemasEnd } from './lint/schema-graph.js';
import {
  defaultFits,
  enumFitsType,
  patternsAreValid,
  requiredIsListOfNames,
  requiredPropertiesExist,
  typeIsKnown,
} from './lint/schemas.js';
import { visitSites, type Rule } from './lint/site.js';
import { fieldsAreKnown, formatsAreKnown } from './lint/vocabulary.js';
import type { ObjectKind } from './structure.js';

/** What is wrong with a loaded description, in the order of its text. Never throws. */
export function lint(document: SpecDocument): readonly Diagnostic[] {
  const rules = rulesByKind();
  const found: Diagnostic[] = [];
  visitSites(document, (site) => {
    for (const rule of [...(rules[site.kind] ?? []), fieldsAreKnown]) found.push(...rule(site));
  });
  return found;
}

/** New for each run, as some rules remember what they saw. */
function rulesByKind(): Partial<Record<ObjectKind, readonly Rule[]>> {
  return {
    openapi: [securitySchemesExist],
    paths: [pathsBeginWithSlash, pathsDiffer],
    pathItem: [pathParametersMatch, parametersDiffer],
    operation: [operationIdsDiffer(), parametersDiffer, securitySchemesExist],
    responses: [responsesAreKeyed],
    parameter: [
      parameterIsNamed,
      parameterPlaceIsKnown,
      parameterStyleFits,
      parameterHasSchema,
      pathParameterIsRequired,
    ],
    discriminator: [discriminatorLeadsToSchemas],
    schema: [
      typeIsKnown,
      requiredIsListOfNames,
      requiredPropertiesExist,
      patternsAreValid,
      enumFitsType,
      defaultFits,
      formatsAreKnown(),
      schemasEnd(),
    ],
  };
}
