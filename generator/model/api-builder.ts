import type { Node, SpecDocument } from '../openapi/document.js';
import { items, member, members, stringAt } from '../openapi/node.js';
import { isJsonObject } from '../support/json-object.js';
import { childPointer, type Source } from '../support/source.js';
import type { Api, Operation, OperationNames, Resource, SecurityRequirement } from './api.js';
import { callOf } from './builders/call.js';
import { BuildContext } from './builders/context.js';
import { draftOperation, draftWebhook } from './builders/draft.js';
import type { OperationDraft } from './builders/draft.js';
import type { OperationDescription } from './builders/operation.js';
import { describePathItem } from './builders/path-item.js';
import { detectPagination } from './builders/pagination.js';
import type { PaginationRule } from './builders/pagination.js';
import { buildSecurity, buildSecuritySchemes, securitySchemesNode } from './builders/security.js';
import { buildServers } from './builders/servers.js';
import { describeWebhooks } from './builders/webhooks.js';
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
  const ids = new OperationIds(context);
  const drafts = ids.unique(describeOperations(document, context)).map(draftOperation);
  const { root } = document;
  const { webhooks, callbacks } = describeWebhooks(root, context);
  const received = {
    webhooks: ids.unique(webhooks).map(draftWebhook),
    callbacks: ids.unique(callbacks).map(draftWebhook),
  };
  normalise(drafts, Object.values(received).flat(), options, document.dialect);
  const components = componentSchemas(document, schemas, directions);
  const unnamed = { document, drafts, received, components, directions };
  const named = nameApi(unnamed, options.names ?? NO_NAMES);
  const resources = buildResources(root, drafts, named.resources, options.pagination);
  const requirements = resources.flatMap(({ operations }) =>
    operations.flatMap(({ security }) => security),
  );
  return {
    kind: 'api',
    ...describeApi(root, context),
    clientName: named.clientName,
    resources,
    webhooks: named.webhooks.flatMap(({ of, resources: groups }) =>
      groups.map((group) => webhookResource(group, received[of])),
    ),
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
  describeWebhooks(document.root, context);
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

/** OpenAPI 4.8.10: ids are unique among all operations; the second of two goes without. */
class OperationIds {
  readonly #context: BuildContext;
  readonly #known = new Map<string, Source>();

  constructor(context: BuildContext) {
    this.#context = context;
  }

  unique(descriptions: readonly OperationDescription[]): readonly OperationDescription[] {
    return descriptions.map((description) => {
      const { operationId, source } = description;
      if (operationId === undefined) return description;
      const other = this.#known.get(operationId);
      this.#known.set(operationId, other ?? source);
      if (other === undefined) return description;
      this.#report(operationId, source, other);
      return { ...description, operationId: undefined };
    });
  }

  #report(operationId: string, source: Source, other: Source): void {
    const { line } = this.#context.document.locate(other);
    const place =
      other.file === source.file ? `on line ${line}` : `in another file, on line ${line}`;
    this.#context.report(
      'SW3001',
      { ...source, pointer: childPointer(source.pointer, 'operationId') },
      `The operationId "${operationId}" is taken: the operation ${place} has it.`,
      'Give each operation an id of its own.',
    );
  }
}

function describeApi(
  root: Node,
  context: BuildContext,
): Pick<Api, 'title' | 'version' | 'documentation' | 'servers'> {
  const info = member(root, 'info') ?? { value: {}, source: root.source };
  const servers = buildServers(member(root, 'servers'), context);
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

/** The security of the API is that of requests to it: its own requests have none but theirs. */
function webhookResource(
  { property, className, operations }: NamedResource,
  drafts: readonly OperationDraft[],
): Resource {
  return {
    kind: 'resource',
    property,
    className,
    documentation: {},
    operations: [...operations].flatMap(([index, names]) => {
      const draft = drafts[index];
      return draft === undefined ? [] : [finishOperation(draft, names, [], undefined)];
    }),
  };
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
    call: callOf(names.function, call),
    pagination: detectPagination(parameters, responses, rules),
  };
}
