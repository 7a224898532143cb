/** All changes from one version of an API to another, each named once. */
import type { Api, Operation } from '../api.js';
import type { Schema } from '../schema.js';
import { dereferenced } from '../schema-graph.js';
import type { Change, Difference } from './change.js';
import { compareBodies, compareResponses } from './content-difference.js';
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
import { compareSecurity } from './security-difference.js';

/** In the order of the old description, then what only the new one has. */
export function compareApis(before: Api, after: Api): readonly Change[] {
  const changes = new ChangeList();
  const schemas = new SchemaComparison();
  const { pairs, removed, added } = pairUp(operationsOf(before), operationsOf(after), routeOf);
  for (const operation of removed) {
    changes.add(operationChange('removed', operation), labelOf(operation));
  }
  for (const operation of added) {
    changes.add(operationChange('added', operation), labelOf(operation));
  }
  for (const [old, now] of pairs) {
    const { differences, schemas: roots } = compareOperations(old, now);
    for (const difference of differences) changes.add(difference, labelOf(now));
    for (const difference of schemas.differences(roots)) changes.add(difference, labelOf(now));
  }
  return changes.list();
}

function operationsOf(api: Api): readonly Operation[] {
  return api.resources.flatMap(({ operations }) => operations);
}

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

function compareOperations(before: Operation, after: Operation): MessageDifference {
  return combined([
    { differences: [...compareIds(before, after), ...compareSecurity(before, after)], schemas: [] },
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

/** Compares each pair of schemas once, however many operations and cycles lead to it. */
class SchemaComparison {
  readonly #known = new Map<Schema, Map<Schema, SchemaDifference>>();

  /** What sets the schemas of one operation and all that they hold apart. */
  differences(roots: readonly SchemaPair[]): readonly PlacedDifference[] {
    const found: PlacedDifference[] = [];
    const seen = { request: new PairSet(), response: new PairSet() };
    const waiting = [...roots];
    // The list grows while it is being walked through: nearest parts come first.
    for (const { direction, location, before, after } of waiting) {
      if (!seen[direction].add(dereferenced(before), dereferenced(after))) continue;
      const { differences, parts } = this.#compare(dereferenced(before), dereferenced(after));
      found.push(...differences.map((difference) => ({ ...difference, direction, location })));
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
}

/** Changes of shared parts are listed once, with all operations that they concern. */
class ChangeList {
  readonly #changes = new Map<string, { difference: PlacedDifference; operations: Set<string> }>();

  add(difference: PlacedDifference, operation: string): void {
    const key = keyOf(difference, difference.direction);
    const known = this.#changes.get(key);
    if (known === undefined)
      this.#changes.set(key, { difference, operations: new Set([operation]) });
    else known.operations.add(operation);
  }

  list(): readonly Change[] {
    return [...this.#changes.values()].map(({ difference, operations }) => {
      const impact = impactOf(difference, difference.direction);
      return { ...difference, operations: [...operations], impact, severity: severityOf(impact) };
    });
  }
}

function keyOf(difference: Difference, direction: string): string {
  const { kind, action, subject, before, after } = difference;
  const places = [before, after].map((source) => source && [source.file, source.pointer]);
  return JSON.stringify([direction, kind, action, subject, ...places]);
}
