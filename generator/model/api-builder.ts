import { METHODS } from '../openapi/structure.js';
import type { Node, SpecDocument } from '../openapi/document.js';
import { items, member, members, stringAt } from '../openapi/node.js';
import { isJsonObject } from '../support/json-object.js';
import { childPointer, type Source } from '../support/source.js';
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
import { NO_NAMES } from './names/locked-names.js';
import type { NamedResource } from './names/resource-names.js';
import { normalise } from './normalise.js';
import type { ApiOptions } from './normalise.js';
import { SchemaBuilder } from './schema-builder.js';
import { documentationOf } from './schema-keywords/documentation.js';
import { separateDirections } from './schema-rules.js';
import type { Directions } from './schema-rules.js';

/** Builds the model of a description: schemas normalised, names decided, in the order of the spec. */
export function buildApi(document: SpecDocument, options: ApiOptions): Api {
  const schemas = new SchemaBuilder(document, options.formats);
  const directions = findDirections(document, schemas);
  const context = new BuildContext(document, schemas, directions);
  const drafts = withUniqueIds(describeOperations(document, context), context).map(draftOperation);
  normalise(drafts, options, document.dialect);
  const components = componentSchemas(document, schemas, directions);
  const named = nameApi({ document, drafts, components, directions }, options.names ?? NO_NAMES);
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
    names: named.locked,
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
  const paths = members(member(document.root, 'paths'));
  return paths.flatMap(([key, reference]) => {
    const path = key.startsWith('/') ? key : `/${key}`;
    const isShadowed = path !== key && paths.some(([other]) => other === path);
    if (isShadowed || key.startsWith('x-')) return [];
    const pathItem = context.dereference(reference);
    return pathItem === undefined ? [] : describePathItem(path, pathItem, context);
  });
}

function describePathItem(
  path: string,
  pathItem: Node,
  context: BuildContext,
): readonly OperationDescription[] {
  return operationNodes(pathItem).flatMap(([method, reference]) => {
    const node = context.dereference(reference);
    if (node === undefined || !isJsonObject(node.value)) return [];
    return [buildOperation(method, path, pathItem, node, context)];
  });
}

/** OpenAPI 4.8.10: ids are unique among all operations; the second of two goes without. */
function withUniqueIds(
  descriptions: readonly OperationDescription[],
  context: BuildContext,
): readonly OperationDescription[] {
  const known = new Map<string, Source>();
  return descriptions.map((description) => {
    const { operationId, source } = description;
    if (operationId === undefined) return description;
    const other = known.get(operationId);
    known.set(operationId, other ?? source);
    if (other === undefined) return description;
    const { line } = context.document.locate(other);
    const place =
      other.file === source.file ? `on line ${line}` : `in another file, on line ${line}`;
    context.report(
      'SW3001',
      { ...source, pointer: childPointer(source.pointer, 'operationId') },
      `The operationId "${operationId}" is taken: the operation ${place} has it.`,
      'Give each operation an id of its own.',
    );
    return { ...description, operationId: undefined };
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
