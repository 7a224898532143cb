import type { Diagnostic } from '../support/diagnostics.js';
import type { SpecDocument } from './document.js';
import { responsesAreKeyed, securitySchemesExist } from './lint/operations.js';
import { areLeftOut } from './lint/left-out.js';
import {
  parameterHasSchema,
  parameterIsNamed,
  parameterPlaceIsKnown,
  parametersDiffer,
  parameterStyleFits,
  pathParameterIsRequired,
} from './lint/parameters.js';
import { pathParametersMatch, pathsBeginWithSlash, pathsDiffer } from './lint/paths.js';
import { discriminatorLeadsToSchemas } from './lint/discriminators.js';
import {
  defaultFits,
  enumFitsType,
  exampleFits,
  requiredIsListOfNames,
  requiredPropertiesExist,
  typeIsKnown,
} from './lint/schemas.js';
import { patternsAreOwn } from './lint/patterns.js';
import { visitSites, type Rule } from './lint/site.js';
import { partsAreObjects } from './lint/parts.js';
import { contentIsForReaders, fieldsAreKnown, formatsAreKnown } from './lint/vocabulary.js';
import type { ObjectKind } from './structure.js';

/** What is wrong with a loaded description, in the order of its text. Never throws. */
export function lint(
  document: SpecDocument,
  ownFormats: readonly string[] = [],
): readonly Diagnostic[] {
  const rules = rulesByKind(ownFormats);
  const found: Diagnostic[] = [];
  visitSites(document, (site) => {
    for (const rule of [...(rules[site.kind] ?? []), fieldsAreKnown, partsAreObjects])
      found.push(...rule(site));
  });
  return found;
}

/** New for each run, as some rules remember what they saw. */
function rulesByKind(ownFormats: readonly string[]): Partial<Record<ObjectKind, readonly Rule[]>> {
  return {
    openapi: [securitySchemesExist],
    paths: [pathsBeginWithSlash, pathsDiffer],
    pathItem: [pathParametersMatch, parametersDiffer],
    operation: [parametersDiffer, securitySchemesExist],
    response: [areLeftOut('links')],
    mediaType: [areLeftOut('prefixEncoding', 'itemEncoding')],
    encoding: [areLeftOut('headers', 'encoding', 'prefixEncoding', 'itemEncoding')],
    responses: [responsesAreKeyed],
    parameter: [
      parameterIsNamed,
      parameterPlaceIsKnown,
      parameterStyleFits,
      parameterHasSchema,
      pathParameterIsRequired,
    ],
    discriminator: [discriminatorLeadsToSchemas, areLeftOut('defaultMapping')],
    schema: [
      typeIsKnown,
      requiredIsListOfNames,
      requiredPropertiesExist,
      patternsAreOwn(),
      enumFitsType,
      defaultFits,
      exampleFits,
      formatsAreKnown(ownFormats),
      contentIsForReaders,
    ],
  };
}
