/** All changes from one version of an API to another, each named once. */
import type { Api, Operation, Server } from '../api.js';
import type { Schema } from '../schema.js';
import { dereferenced } from '../schema-graph.js';
import type { Change, ChangeKind, Difference, Impact } from './change.js';
import { compareComponents } from './component-difference.js';
import { compareBodies, compareResponses } from './content-difference.js';
import { compareDeprecation } from './deprecation-difference.js';
import { impactOf, severityOf } from './impact.js';
import { combined } from './message-difference.js';
import type {
  MessageDifference,
  Place,
  PlacedDifference,
  SchemaPair,
} from './message-difference.js';
import { pairUp } from './pairs.js';
import { compareParameters } from './parameter-difference.js';
import type { PartPair, SchemaDifference } from './schema-difference.js';
import { compareSchemas } from './schema-difference.js';
import { compareServers } from './server-difference.js';
import { compareSecurity } from './security-difference.js';

/** In the order of the old description, then what only the new one has. */
export function compareApis(before: Api, after: Api): readonly Change[] {
  const changes = new ChangeList();
  const schemas = new SchemaComparison();
  compareOperationLists(operationsOf(before), operationsOf(after), schemas, (difference, label) =>
    changes.add(difference, label),
  );
  const [sent, sends] = [webhooksOf(before), webhooksOf(after)];
  compareOperationLists(sent, sends, schemas, (difference, label) =>
    changes.add(turned(difference), `webhook ${label}`),
  );
  const { differences, pairs } = compareComponents(before, after, (one, other) =>
    schemas.areSame(one, other),
  );
  for (const difference of differences) changes.add(difference);
  for (const { name, before: old, after: now } of pairs) {
    // What operations use was compared where they use it.
    if (schemas.hasCompared(old, now)) continue;
    const root = { direction: 'response', location: name, before: old, after: now } as const;
    for (const difference of schemas.differences([root])) changes.addUnused(difference);
  }
  return changes.list();
}

/** Compares the operations of two lists, each with its counterpart. */
function compareOperationLists(
  before: readonly GroupedOperation[],
  after: readonly GroupedOperation[],
  schemas: SchemaComparison,
  add: (difference: PlacedDifference, label: string) => void,
): void {
  const { pairs, removed, added } = pairUp(before, after, routeOf);
  for (const operation of removed) add(operationChange('removed', operation), labelOf(operation));
  for (const operation of added) add(operationChange('added', operation), labelOf(operation));
  for (const [old, now] of pairs) {
    const { differences, schemas: roots } = compareOperations(old, now);
    for (const difference of differences) add(difference, labelOf(now));
    for (const difference of schemas.differences(roots)) add(difference, labelOf(now));
  }
}

/** An operation with what it takes from its surroundings. */
interface GroupedOperation extends Operation {
  /** The property of the client that it belongs to; absent for a webhook. */
  readonly group: string | undefined;
  readonly allServers: readonly Server[];
}

function operationsOf(api: Api): readonly GroupedOperation[] {
  return api.resources.flatMap(({ operations, property }) =>
    operations.map((operation) => ({
      ...operation,
      group: property,
      allServers: operation.servers ?? api.servers,
    })),
  );
}

function webhooksOf({ webhooks }: Api): readonly GroupedOperation[] {
  return webhooks.flatMap(({ operations }) =>
    operations.map((operation) => ({ ...operation, group: undefined, allServers: [] })),
  );
}

/** What a webhook brings is an answer to those who receive it, and they answer with a request. */
function turned(difference: PlacedDifference): PlacedDifference {
  if (!TURNING.has(difference.kind)) return difference;
  return { ...difference, direction: difference.direction === 'request' ? 'response' : 'request' };
}

const TURNING: ReadonlySet<ChangeKind> = new Set([
  'field',
  'constraint',
  'enumValue',
  'nullability',
  'default',
  'mediaType',
  'deprecation',
]);

/** Method and path without the names of its parameters. */
function routeOf({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
}

function labelOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

function operationChange(action: 'added' | 'removed', operation: Operation): PlacedDifference {
  const { source } = operation;
  const sources = action === 'added' ? { after: source } : { before: source };
  const subject = labelOf(operation);
  return { kind: 'operation', action, subject, direction: 'request', location: '', ...sources };
}

function compareOperations(before: GroupedOperation, after: GroupedOperation): MessageDifference {
  return combined([
    {
      differences: [
        ...compareIds(before, after),
        ...compareGroups(before, after),
        ...compareDeprecations(before, after),
        ...compareServers(before.allServers, after.allServers),
        ...compareSecurity(before, after),
      ],
      schemas: [],
    },
    compareParameters(before, after),
    compareBodies(before.body, after.body),
    compareResponses(before.responses, after.responses),
  ]);
}

/** The operationId is the name of the function in the client. */
function compareIds(before: Operation, after: Operation): readonly PlacedDifference[] {
  const isInferred = [before, after].some((operation) => operation.id === labelOf(operation));
  if (before.id === after.id || isInferred) return [];
  const place: Place = { direction: 'request', location: '' };
  const values = { subject: 'operationId', from: before.id, to: after.id };
  const sources = { before: before.source, after: after.source };
  return [{ kind: 'operation', action: 'changed', ...place, ...values, ...sources }];
}

/** The first tag, or the path, says which property of the client an operation belongs to. */
function compareGroups(
  before: GroupedOperation,
  after: GroupedOperation,
): readonly PlacedDifference[] {
  const { group: from } = before;
  const { group: to } = after;
  if (from === to || from === undefined || to === undefined) return [];
  const sources = { before: before.source, after: after.source };
  const place: Place = { direction: 'request', location: '' };
  return [{ kind: 'tag', action: 'changed', subject: 'tag', from, to, ...place, ...sources }];
}

function compareDeprecations(before: Operation, after: Operation): readonly PlacedDifference[] {
  const action = compareDeprecation(before, after);
  if (action === undefined) return [];
  const sources = { before: before.source, after: after.source };
  const place: Place = { direction: 'request', location: '' };
  return [{ kind: 'deprecation', action, subject: labelOf(after), ...place, ...sources }];
}

/** Compares each pair of schemas once, however many operations and cycles lead to it. */
class SchemaComparison {
  readonly #known = new Map<Schema, Map<Schema, SchemaDifference>>();
  readonly #underway = new PairSet();

  /** What sets the schemas of one operation and all that they hold apart. */
  differences(roots: readonly SchemaPair[]): readonly PlacedDifference[] {
    const found: PlacedDifference[] = [];
    const seen = { request: new PairSet(), response: new PairSet() };
    const waiting = [...roots];
    // The list grows while it is being walked through: nearest parts come first.
    for (const { direction, location, before, after } of waiting) {
      if (!seen[direction].add(dereferenced(before), dereferenced(after))) continue;
      const { differences, parts, tests } = this.#compare(
        dereferenced(before),
        dereferenced(after),
      );
      found.push(...differences.map((difference) => ({ ...difference, direction, location })));
      for (const { before: old, after: now, difference } of tests ?? []) {
        if (!this.areSame(old, now)) found.push({ ...difference, direction, location });
      }
      waiting.push(
        ...parts.map((part: PartPair) => ({
          direction,
          location: location + part.step,
          before: part.before,
          after: part.after,
        })),
      );
    }
    return found;
  }

  hasCompared(before: Schema, after: Schema): boolean {
    return this.#known.get(dereferenced(before))?.has(dereferenced(after)) ?? false;
  }

  /** Whether nothing sets two schemas apart, nor what they refer to. */
  areSame(before: Schema, after: Schema): boolean {
    // What is being compared already is judged there.
    if (!this.#underway.add(before, after)) return true;
    const root = { direction: 'request', location: '', before, after } as const;
    const isSame = this.differences([root]).length === 0;
    this.#underway.remove(before, after);
    return isSame;
  }

  #compare(before: Schema, after: Schema): SchemaDifference {
    const counterparts = this.#known.get(before) ?? new Map<Schema, SchemaDifference>();
    this.#known.set(before, counterparts);
    const known = counterparts.get(after);
    if (known !== undefined) return known;
    const difference = compareSchemas(before, after);
    counterparts.set(after, difference);
    return difference;
  }
}

class PairSet {
  readonly #pairs = new Map<Schema, Set<Schema>>();

  /** False where the pair is known already. */
  add(one: Schema, other: Schema): boolean {
    const others = this.#pairs.get(one) ?? new Set();
    this.#pairs.set(one, others);
    if (others.has(other)) return false;
    others.add(other);
    return true;
  }

  remove(one: Schema, other: Schema): void {
    this.#pairs.get(one)?.delete(other);
  }
}

/** Changes of shared parts are listed once, with all operations that they concern. */
class ChangeList {
  readonly #changes = new Map<string, ListedChange>();

  /** `operation`: which one it concerns, where it is of one. */
  add(difference: PlacedDifference, operation?: string): void {
    this.#listed(difference, false, operation === undefined ? [] : [operation]);
  }

  /** A change of a schema that no operation uses: only its type matters. */
  addUnused(difference: PlacedDifference): void {
    this.#listed(difference, true, []);
  }

  #listed(difference: PlacedDifference, isUnused: boolean, operations: readonly string[]): void {
    const key = keyOf(difference, difference.direction);
    const known = this.#changes.get(key) ?? { difference, isUnused, operations: new Set<string>() };
    this.#changes.set(key, known);
    for (const operation of operations) known.operations.add(operation);
  }

  list(): readonly Change[] {
    return [...this.#changes.values()].map(({ difference, isUnused, operations }) => {
      const { client, server, types } = impactOf(difference, difference.direction);
      const impact: Impact = isUnused
        ? { client: 'safe', server: 'safe', types }
        : { client, server, types };
      return { ...difference, operations: [...operations], impact, severity: severityOf(impact) };
    });
  }
}

interface ListedChange {
  readonly difference: PlacedDifference;
  readonly isUnused: boolean;
  readonly operations: Set<string>;
}

function keyOf(difference: Difference, direction: string): string {
  const { kind, action, subject, before, after } = difference;
  const places = [before, after].map((source) => source && [source.file, source.pointer]);
  return JSON.stringify([direction, kind, action, subject, ...places]);
}
