import { METHODS } from '../openapi/structure.js';
import type { Node, SpecDocument } from '../openapi/document.js';
import { items, member, members, stringAt } from '../openapi/node.js';
import { isJsonObject } from '../support/json-object.js';
import type { Api, Operation, OperationNames, Resource, SecurityRequirement } from './api.js';
import { BuildContext } from './builders/context.js';
import { draftOperation } from './builders/draft.js';
import type { OperationDraft } from './builders/draft.js';
import { buildOperation } from './builders/operation.js';
import type { OperationDescription } from './builders/operation.js';
import { detectPagination } from './builders/pagination.js';
import type { PaginationRule } from './builders/pagination.js';
import { buildSecurity, buildSecuritySchemes, securitySchemesNode } from './builders/security.js';
import { buildServers } from './builders/servers.js';
import { componentSchemas, nameApi } from './names/api-names.js';
import type { NamedResource } from './names/resource-names.js';
import { normalise } from './normalise.js';
import type { ApiOptions } from './normalise.js';
import { SchemaBuilder } from './schema-builder.js';
import { documentationOf } from './schema-keywords/documentation.js';
import { separateDirections } from './schema-rules.js';
import type { Directions } from './schema-rules.js';

/** Builds the model of a description: schemas normalised, names decided, in the order of the spec. */
export function buildApi(document: SpecDocument, options: ApiOptions): Api {
  const schemas = new SchemaBuilder(document);
  const directions = findDirections(document, schemas);
  const context = new BuildContext(document, schemas, directions);
  const drafts = describeOperations(document, context).map(draftOperation);
  normalise(drafts, options, document.dialect);
  const named = nameApi(document, drafts, componentSchemas(document, schemas, directions));
  const { root } = document;
  const resources = buildResources(root, drafts, named.resources, options.pagination);
  const requirements = resources.flatMap(({ operations }) =>
    operations.flatMap(({ security }) => security),
  );
  return {
    kind: 'api',
    ...describeApi(root),
    clientName: named.clientName,
    resources,
    schemas: named.schemas.list(),
    securitySchemes: buildSecuritySchemes(securitySchemesNode(root), requirements, context),
    diagnostics: [...schemas.diagnostics, ...context.diagnostics],
    nameOf: (schema) => named.schemas.of(schema),
  };
}

/** Reads the whole description once, only to learn which schemas travel which way. */
function findDirections(document: SpecDocument, schemas: SchemaBuilder): Directions {
  const context = new BuildContext(document, schemas);
  describeOperations(document, context);
  return separateDirections(context.roots);
}

function describeOperations(
  document: SpecDocument,
  context: BuildContext,
): readonly OperationDescription[] {
  return members(member(document.root, 'paths')).flatMap(([path, reference]) => {
    const pathItem = path.startsWith('/') ? context.dereference(reference) : undefined;
    if (pathItem === undefined) return [];
    return operationNodes(pathItem).map(([method, node]) =>
      buildOperation(method, path, pathItem, node, context),
    );
  });
}

/** The operations of a Path Item in their order, those with methods of their own included (3.2). */
function operationNodes(pathItem: Node): readonly (readonly [string, Node])[] {
  const fixed = members(pathItem).filter(([key]) => METHODS.some((method) => method === key));
  const additional = members(member(pathItem, 'additionalOperations'));
  return [...fixed, ...additional].filter(([, { value }]) => isJsonObject(value));
}

function describeApi(root: Node): Pick<Api, 'title' | 'version' | 'documentation' | 'servers'> {
  const info = member(root, 'info') ?? { value: {}, source: root.source };
  const servers = buildServers(member(root, 'servers'));
  return {
    title: stringAt(info, 'title') ?? 'API',
    version: stringAt(info, 'version') ?? '0.0.0',
    documentation: isJsonObject(info.value) ? documentationOf(info.value) : {},
    servers: servers ?? [{ url: '/', documentation: {}, variables: [] }],
  };
}

function buildResources(
  root: Node,
  drafts: readonly OperationDraft[],
  resources: readonly NamedResource[],
  rules: readonly PaginationRule[] | undefined,
): readonly Resource[] {
  const security = buildSecurity(member(root, 'security')) ?? [];
  const tags = new Map(
    items(member(root, 'tags')).flatMap((tag) =>
      isJsonObject(tag.value) ? [[stringAt(tag, 'name'), documentationOf(tag.value)] as const] : [],
    ),
  );
  return resources.map(({ property, className, tag, operations }) => ({
    kind: 'resource',
    property,
    className,
    documentation: tags.get(tag) ?? {},
    operations: [...operations].flatMap(([index, names]) => {
      const draft = drafts[index];
      return draft === undefined ? [] : [finishOperation(draft, names, security, rules)];
    }),
  }));
}

function finishOperation(
  { description, request, call }: OperationDraft,
  names: OperationNames,
  security: readonly SecurityRequirement[],
  rules: readonly PaginationRule[] | undefined,
): Operation {
  const { method, path, parameters, body, responses, servers, source, documentation } = description;
  return {
    kind: 'operation',
    id: description.operationId ?? `${method} ${path}`,
    source,
    documentation,
    method,
    path,
    names,
    parameters,
    body,
    responses,
    security: description.security ?? security,
    servers,
    request,
    call,
    pagination: detectPagination(parameters, responses, rules),
  };
}
