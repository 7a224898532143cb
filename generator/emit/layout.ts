/** Which file of the output holds what. */
import { reachable, subschemas } from '../model/schema-graph.js';
import type { Api, Operation, Resource } from '../model/api.js';
import type { Schema } from '../model/schema.js';
import { kebabCase } from '../support/identifiers.js';
import { pointerTokens } from '../support/source.js';

/** With more operations than this, each resource has a file of its own. */
export const MAX_OPERATIONS_IN_ONE_FILE = 50;

/** What several resources use, or any may begin to. */
export const SCHEMAS_FILE = 'schemas.ts';

/** The folder of the resources' files. */
const FOLDER = 'api';
/** The same for groups of webhooks. */
const WEBHOOK_FOLDER = 'webhooks';

/**
 * A few operations read best in one file for each artifact. Many have a file for each resource,
 * which holds all that only this resource uses, so that a change of one operation changes one file;
 * what they share stands in `schemas.ts`, and the files of the artifacts hand all of it on.
 */
export class Layout {
  /** Whether resources have files of their own. */
  readonly isSplit: boolean;
  readonly #files = new Map<Resource, string>();
  readonly #owners = new Map<string, Resource>();

  constructor(api: Api) {
    const count = api.resources.reduce((sum, { operations }) => sum + operations.length, 0);
    this.isSplit = count > MAX_OPERATIONS_IN_ONE_FILE;
    if (!this.isSplit) return;
    for (const resource of api.resources)
      this.#files.set(resource, this.#freeFile(FOLDER, resource));
    for (const group of api.webhooks) this.#files.set(group, this.#freeFile(WEBHOOK_FOLDER, group));
    for (const [schema, resource] of ownedSchemas(api)) {
      const name = api.nameOf(schema);
      if (name !== undefined) this.#owners.set(name, resource);
    }
  }

  /** The file of a resource's operations: `whole`, unless resources have files of their own. */
  resourceFile(resource: Resource, whole: string): string {
    return this.#files.get(resource) ?? whole;
  }

  /** All files of resources, in the order of the resources. */
  resourceFiles(): readonly string[] {
    return [...this.#files.values()];
  }

  /** The resource whose file holds a named schema; undefined where all share it. */
  ownerOf(name: string): Resource | undefined {
    return this.#owners.get(name);
  }

  /** The file with the type of a named schema. */
  typeFile(name: string): string {
    return this.#fileOf(name, this.isSplit ? SCHEMAS_FILE : 'types.ts');
  }

  /** The file with the validator of a named schema. */
  validatorFile(name: string): string {
    return this.#fileOf(name, this.isSplit ? SCHEMAS_FILE : 'validators.ts');
  }

  /** The file with the functions that a validator is made of. */
  checksFile(name: string | undefined): string {
    return this.#fileOf(name, this.isSplit ? 'checks.ts' : 'validators.ts');
  }

  /** The file with the shape of a named schema on the wire. */
  shapeFile(name: string): string {
    return this.#fileOf(name, 'shapes.ts');
  }

  #fileOf(name: string | undefined, shared: string): string {
    const owner = name === undefined ? undefined : this.#owners.get(name);
    return owner === undefined ? shared : (this.#files.get(owner) ?? shared);
  }

  #freeFile(folder: string, { property }: Resource): string {
    const taken = new Set(this.#files.values());
    const stem = `${folder}/${kebabCase(property) || 'resource'}`;
    let file = `${stem}.ts`;
    for (let count = 2; taken.has(file); count += 1) file = `${stem}-${count}.ts`;
    return file;
  }
}

/**
 * Schemas that are written inline in the operations of one resource only. What has a place of its
 * own in the description is shared, even while only one resource uses it: it doesn't move when
 * another one begins to.
 */
function ownedSchemas(api: Api): ReadonlyMap<Schema, Resource> {
  const all = reachable(api.schemas.map(({ schema }) => schema));
  const targets = new Set([...all].flatMap(({ ref, expansion }) => [ref, expansion]));
  const isShareable = (schema: Schema): boolean => {
    const [root] = pointerTokens(schema.source.pointer);
    return targets.has(schema) || root === 'components' || root === 'definitions';
  };
  const owners = new Map<Schema, Resource | undefined>();
  for (const resource of [...api.resources, ...api.webhooks]) {
    for (const schema of inlineSchemas(resource.operations.flatMap(schemasOf), isShareable)) {
      owners.set(
        schema,
        owners.has(schema) && owners.get(schema) !== resource ? undefined : resource,
      );
    }
  }
  const named = api.schemas.map(({ schema }) => schema);
  const shared = reachable(named.filter((schema) => owners.get(schema) === undefined));
  return new Map(
    [...owners].flatMap(([schema, owner]) =>
      owner === undefined || shared.has(schema) ? [] : [[schema, owner] as const],
    ),
  );
}

function schemasOf({ request, call, parameters, body, responses }: Operation): readonly Schema[] {
  const content = [body, ...responses].flatMap((part) => part?.content ?? []);
  return [
    request,
    ...[call.body, call.params].flatMap((argument) => argument?.schema ?? []),
    ...parameters.map(({ schema }) => schema),
    ...responses.flatMap(({ headers }) => headers.map(({ schema }) => schema)),
    ...content.flatMap(({ schema, itemSchema }) => [schema, ...(itemSchema ? [itemSchema] : [])]),
  ];
}

function inlineSchemas(
  roots: readonly Schema[],
  isShareable: (schema: Schema) => boolean,
): ReadonlySet<Schema> {
  const found = new Set(roots.filter((root) => !isShareable(root)));
  // A set also yields what is added while it is being iterated over.
  for (const schema of found) {
    for (const { schema: part } of subschemas(schema)) if (!isShareable(part)) found.add(part);
  }
  return found;
}
