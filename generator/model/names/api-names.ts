import { basename } from 'node:path';
import type { Node, SpecDocument } from '../../openapi/document.js';
import { member, members, stringAt } from '../../openapi/node.js';
import { pascalCase } from '../../support/identifiers.js';
import type { OperationDraft } from '../builders/draft.js';
import type { SchemaBuilder } from '../schema-builder.js';
import type { Directions } from '../schema-rules.js';
import type { Schema } from '../schema.js';
import type { LockedNames } from './locked-names.js';
import { NameLock } from './name-lock.js';
import { NameScope } from './name-scope.js';
import type { OperationSubject } from './operation-names.js';
import { nameOperationSchemas } from './operation-schema-names.js';
import { CLIENT_SUFFIXES, OUTPUT_NAMES, STEM_SUFFIXES } from './reserved-names.js';
import { nameResources } from './resource-names.js';
import type { NamedResource } from './resource-names.js';
import { schemaKeys } from './schema-keys.js';
import { SchemaNames } from './schema-names.js';

/** All names of a description. */
export interface ApiNames {
  readonly clientName: string;
  readonly resources: readonly NamedResource[];
  readonly webhooks: readonly NamedWebhooks[];
  readonly schemas: SchemaNames;
  /** All of them, for the next run to start from. */
  readonly locked: LockedNames;
}

/** What the API requests of others, by the field of the description. */
export interface WebhookDrafts {
  readonly webhooks: readonly OperationDraft[];
  readonly callbacks: readonly OperationDraft[];
}

export interface NamedWebhooks {
  readonly of: keyof WebhookDrafts;
  /** One, or none. */
  readonly resources: readonly NamedResource[];
}

/** A schema of `components`, in the forms in which it travels. */
export interface ComponentSchema {
  readonly key: string;
  readonly answered: Schema;
  /** The same object unless `readOnly` or `writeOnly` properties set the two apart. */
  readonly requested: Schema;
}

export function componentSchemas(
  document: SpecDocument,
  schemas: SchemaBuilder,
  directions: Directions,
): readonly ComponentSchema[] {
  return schemaNodes(document).map(([key, node]) => {
    const schema = schemas.schemaAt(node);
    return { key, answered: directions.response(schema), requested: directions.request(schema) };
  });
}

/** The schemas that a description names; a bare JSON Schema is one itself, and names its parts. */
function schemaNodes({ root, dialect }: SpecDocument): readonly (readonly [string, Node])[] {
  if (!dialect.startsWith('json-schema')) {
    const components = member(root, 'components');
    return components === undefined ? [] : members(member(components, 'schemas'));
  }
  const title = stringAt(root, 'title') ?? basename(root.source.file).replace(/\..*$/, '');
  return [
    [title, root],
    ...members(member(root, '$defs')),
    ...members(member(root, 'definitions')),
  ];
}

/** What is to be named. */
export interface Unnamed {
  readonly document: SpecDocument;
  readonly drafts: readonly OperationDraft[];
  readonly received: WebhookDrafts;
  readonly components: readonly ComponentSchema[];
  readonly directions: Directions;
}

/**
 * Gives out names. What had one before has it again, so that nothing that appeared beside it
 * changes it; the names of what is gone are free for others.
 */
export function nameApi(unnamed: Unnamed, before: LockedNames): ApiNames {
  const { document, drafts, received, directions } = unnamed;
  const all = [...drafts, ...received.webhooks, ...received.callbacks];
  const operations = all.map(({ description }) => description.source);
  const keyOf = schemaKeys(document, directions, operations);
  const lock = new NameLock(before, keyOf);
  const names = giveNames(unnamed, lock);
  // Only now it is known what is gone.
  const remaining = lock.withoutGone();
  return remaining === undefined ? names : giveNames(unnamed, new NameLock(remaining, keyOf));
}

/** To components first, since their authors chose them, then to operations. */
function giveNames({ document, drafts, received, components }: Unnamed, lock: NameLock): ApiNames {
  const exported = new NameScope('Schema');
  exported.reserve(...OUTPUT_NAMES, ...exportedNamesOf(lock.before));
  const schemas = new SchemaNames(exported, lock);
  const named = components.flatMap((component) => nameComponent(component, schemas));
  const clientName = lock.client(() =>
    exported.claimStem([clientNameOf(document)], CLIENT_SUFFIXES),
  );
  const resources = nameResources(drafts.map(subjectOf), exported, lock);
  const webhooks = (['webhooks', 'callbacks'] as const).map((of) => ({
    of,
    resources: nameResources(webhookSubjects(received[of], of), exported, lock, of),
  }));
  for (const schema of named) schemas.nameInside(schema, schemas.of(schema) ?? '');
  nameSchemasOf(drafts, resources, schemas);
  for (const { of, resources: groups } of webhooks) nameSchemasOf(received[of], groups, schemas);
  return { clientName, resources, webhooks, schemas, locked: lock.record() };
}

function nameSchemasOf(
  drafts: readonly OperationDraft[],
  resources: readonly NamedResource[],
  schemas: SchemaNames,
): void {
  for (const { operations } of resources) {
    for (const [index, names] of operations) {
      const draft = drafts[index];
      if (draft !== undefined) nameOperationSchemas(draft, names, schemas);
    }
  }
}

/** Every name that belongs to somebody. */
function exportedNamesOf({
  client,
  resources,
  operations,
  schemas,
}: LockedNames): readonly string[] {
  return [
    ...(client === undefined ? [] : CLIENT_SUFFIXES.map((suffix) => client + suffix)),
    ...[...resources.values()].map((resource) => resource.class),
    ...[...operations.values()].flatMap(({ function: name, types }) => [
      name,
      ...STEM_SUFFIXES.map((suffix) => types + suffix),
    ]),
    ...schemas.values(),
  ];
}

function nameComponent(component: ComponentSchema, names: SchemaNames): readonly Schema[] {
  const { key, answered, requested } = component;
  const name = pascalCase(key);
  if (answered === requested || !requested.usage.request) {
    names.claim(answered, name);
    return [answered];
  }
  if (!answered.usage.response) {
    names.claim(requested, name);
    return [requested];
  }
  names.claim(answered, name, `${name}Output`);
  names.claim(requested, `${name}Input`);
  return [answered, requested];
}

function clientNameOf({ root }: SpecDocument): string {
  const info = member(root, 'info');
  const title = pascalCase((info && stringAt(info, 'title')) ?? '').replace(
    /(?:Api)?(?:Client)?$/,
    '',
  );
  return `${title}Client`;
}

function subjectOf(
  { description }: OperationDraft,
  _index: number,
  all: readonly OperationDraft[],
): OperationSubject {
  const { method, path, operationId, tag } = description;
  const others = all.map((other) => other.description);
  const hasPartialUpdate = others.some(
    (other) => other.path === path && ['PATCH', 'POST'].includes(other.method),
  );
  const hasMembers = others.some((other) => other.method === 'GET' && isMemberOf(path, other.path));
  return { method, path, operationId, tag, hasPartialUpdate, hasMembers };
}

/** `/skus/{id}` of `/skus`. */
function isMemberOf(collection: string, path: string): boolean {
  return path.startsWith(`${collection}/`) && /^\{[^/]*$/.test(path.slice(collection.length + 1));
}

/** Webhooks are called by their ids or names, in one group whatever their tags. */
function webhookSubjects(
  drafts: readonly OperationDraft[],
  group: keyof WebhookDrafts,
): readonly OperationSubject[] {
  return drafts.map(({ description: { method, path, operationId } }) => {
    const name = path.slice(1);
    const isOnly = drafts.filter(({ description }) => description.path === path).length === 1;
    return {
      method,
      path,
      operationId: operationId ?? (isOnly ? name : `${method.toLowerCase()} ${name}`),
      tag: group,
      hasPartialUpdate: false,
      hasMembers: false,
    };
  });
}
