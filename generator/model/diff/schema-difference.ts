/** What sets two schemas apart, not looking into their parts; and which parts to look into. */
import type { Documentation, JsonType, JsonValue, Schema } from '../schema.js';
import { dereferenced } from '../schema-graph.js';
import type { ChangeAction, ChangeKind, Difference } from './change.js';
import { compareDeprecation } from './deprecation-difference.js';
import { compareLimits } from './limit-difference.js';
import { viewOf } from './schema-view.js';
import type { Field, SchemaView } from './schema-view.js';
import { matchBranches } from './union-match.js';
import { valueText } from './value-text.js';

export interface SchemaDifference {
  readonly differences: readonly Difference[];
  readonly parts: readonly PartPair[];
  /** Conditions that read the same but may refer to what doesn't. */
  readonly tests?: readonly TestPair[];
}

/** Two conditions of one keyword, and what to report where anything sets them apart. */
export interface TestPair {
  readonly before: Schema;
  readonly after: Schema;
  readonly difference: Difference;
}

/** Two schemas for the same part of a value. */
export interface PartPair {
  /** What leads to the part: `.name`, `[]`; empty where it is the value itself. */
  readonly step: string;
  readonly before: Schema;
  readonly after: Schema;
}

export function compareSchemas(before: Schema, after: Schema): SchemaDifference {
  const views = [viewOf(dereferenced(before)), viewOf(dereferenced(after))] as const;
  const kinds = compareKinds(...views);
  const nullability = compareNullability(...views);
  if (isUnion(views[0]) !== isUnion(views[1])) return withCounterparts(kinds, nullability);
  const differences = [
    ...compareValues(...views),
    ...compareLimits(...views),
    ...compareFields(...views),
    ...compareConditions(...views),
    ...compareDefaults(...views),
  ];
  const parts = compareParts(...views);
  return {
    differences: [...kinds.differences, ...nullability, ...differences, ...parts.differences],
    parts: [...kinds.parts, ...fieldPairs(...views), ...parts.parts],
    tests: testPairs(...views),
  };
}

/** The one that is no union is compared with the branch that is its counterpart, null apart. */
function withCounterparts(
  { differences, parts }: SchemaDifference,
  nullability: readonly Difference[],
): SchemaDifference {
  const inner = parts.map(({ before, after }) => compareSchemas(before, after));
  return {
    differences: [
      ...differences,
      ...nullability,
      ...inner.flatMap((one) => one.differences.filter(({ kind }) => kind !== 'nullability')),
    ],
    parts: inner.flatMap((one) => one.parts),
    tests: inner.flatMap((one) => one.tests ?? []),
  };
}

type Compare = (before: SchemaView, after: SchemaView) => readonly Difference[];

/** Types, or the branches of a union. */
function compareKinds(before: SchemaView, after: SchemaView): SchemaDifference {
  if (before.union === undefined && after.union === undefined) {
    return { differences: compareTypes(before, after), parts: [] };
  }
  const { pairs, removed, added } = matchBranches(branchesOf(before), branchesOf(after));
  const keyword = (after.union ?? before.union)?.keyword ?? 'anyOf';
  const branchChange = (branch: Schema, action: ChangeAction): Difference => ({
    ...constraint(before, after, action, keyword),
    ...(action === 'widened' ? { to: nameOf(branch) } : { from: nameOf(branch) }),
    ...(action === 'widened' ? { after: branch.source } : { before: branch.source }),
  });
  return {
    differences: [
      ...removed.map((branch) => branchChange(branch, 'narrowed')),
      ...added.map((branch) => branchChange(branch, 'widened')),
    ],
    parts: pairs.map(([one, two]) => ({ step: '', before: one, after: two })),
  };
}

function isUnion(view: SchemaView): boolean {
  return view.union !== undefined;
}

function branchesOf({ union, branch }: SchemaView): readonly Schema[] {
  return union?.branches ?? [branch];
}

/** A word for a branch: its component, its title, its types. */
function nameOf(branch: Schema): string {
  const target = dereferenced(branch);
  const component = /\/(?:schemas|definitions)\/([^/]+)$/.exec(target.source.pointer)?.[1];
  return component ?? target.documentation.title ?? target.types?.join(' or ') ?? 'a schema';
}

const compareTypes: Compare = (before, after) => {
  const [old, now] = [before.types, after.types];
  const lost = old === undefined ? now !== undefined : !isCovered(old, now);
  const won = now === undefined ? old !== undefined : !isCovered(now, old);
  if (!lost && !won) return [];
  const action = lost && won ? 'changed' : lost ? 'narrowed' : 'widened';
  return [
    {
      ...constraint(before, after, action, 'type'),
      from: typesText(old),
      to: typesText(now),
    },
  ];
};

/** Whether each value of these types is of one of those. */
function isCovered(
  types: ReadonlySet<JsonType>,
  others: ReadonlySet<JsonType> | undefined,
): boolean {
  if (others === undefined) return true;
  return [...types].every(
    (type) => others.has(type) || (type === 'integer' && others.has('number')),
  );
}

function typesText(types: ReadonlySet<JsonType> | undefined): string {
  return types === undefined ? 'any type' : [...types].join(' or ');
}

const compareNullability: Compare = (before, after) => {
  const [old, now] = [before.nullable, after.nullable];
  if (old === undefined || now === undefined || old === now) return [];
  const action = now ? 'widened' : 'narrowed';
  return [difference('nullability', action, before, after, 'null')];
};

const compareValues: Compare = (before, after) => {
  const [old, now] = [before.values, after.values];
  if (old === undefined && now === undefined) return [];
  if (old === undefined || now === undefined) {
    const action = old === undefined ? 'narrowed' : 'widened';
    return [
      {
        ...constraint(before, after, action, 'enum'),
        ...(old === undefined ? {} : { from: listText(old) }),
        ...(now === undefined ? {} : { to: listText(now) }),
      },
    ];
  }
  const missing = (values: readonly JsonValue[], others: readonly JsonValue[]): string[] => {
    const texts = new Set(others.map(valueText));
    return values.map(valueText).filter((text) => !texts.has(text));
  };
  return [
    ...missing(old, now).map((value) => difference('enumValue', 'removed', before, after, value)),
    ...missing(now, old).map((value) => difference('enumValue', 'added', before, after, value)),
  ];
};

const compareDefaults: Compare = (before, after) => {
  const [old, now] = [before.default, after.default].map((value) =>
    value === undefined ? undefined : valueText(value),
  );
  if (old === now) return [];
  const action = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  return [
    {
      ...difference('default', action, before, after, 'default'),
      ...(old === undefined ? {} : { from: old }),
      ...(now === undefined ? {} : { to: now }),
    },
  ];
};

const compareConditions: Compare = (before, after) => {
  const keywords = new Set([...before.conditions.keys(), ...after.conditions.keys()]);
  return [...keywords].flatMap((keyword) => {
    const [old, now] = [before.conditions.get(keyword), after.conditions.get(keyword)];
    if (old?.text === now?.text || comesWithField(keyword, before, after)) return [];
    const action = old === undefined ? 'narrowed' : now === undefined ? 'widened' : 'changed';
    return [constraint(before, after, action, keyword)];
  });
};

function testPairs(before: SchemaView, after: SchemaView): readonly TestPair[] {
  return [...before.conditions].flatMap(([keyword, old]) => {
    const now = after.conditions.get(keyword);
    if (now?.text !== old.text) return [];
    return old.schemas.flatMap((schema, index): readonly TestPair[] => {
      const counterpart = now.schemas[index];
      const difference = constraint(before, after, 'changed', keyword);
      return counterpart === undefined ? [] : [{ before: schema, after: counterpart, difference }];
    });
  });
}

/** What a field demands of others is part of its coming and going. */
function comesWithField(keyword: string, before: SchemaView, after: SchemaView): boolean {
  const field = /^dependent\w+\[(.*)\]$/s.exec(keyword)?.[1];
  return field !== undefined && before.properties.has(field) !== after.properties.has(field);
}

/** Fields that came, went, or became required or optional. */
const compareFields: Compare = (before, after) => {
  const names = new Set([...before.properties.keys(), ...after.properties.keys()]);
  return [...names].flatMap((name): Difference[] => {
    const [old, now] = [before.properties.get(name), after.properties.get(name)];
    const [was, is] = [before.required.has(name), after.required.has(name)];
    const sources = { before: old?.source, after: now?.source };
    if (old === undefined) {
      return [{ kind: 'field', action: 'added', subject: name, required: is, ...sources }];
    }
    if (now === undefined) {
      return [{ kind: 'field', action: 'removed', subject: name, required: was, ...sources }];
    }
    const deprecation = compareDeprecation(documented(old), documented(now));
    return [
      ...(was === is
        ? []
        : [
            {
              kind: 'field',
              action: is ? 'narrowed' : 'widened',
              subject: name,
              ...sources,
            } as const,
          ]),
      ...(deprecation === undefined
        ? []
        : [{ kind: 'deprecation', action: deprecation, subject: name, ...sources } as const]),
    ];
  });
};

/** What a field says of itself counts before what it refers to. */
function documented({ schema }: Field): { readonly documentation: Documentation } {
  return {
    documentation: { ...dereferenced(schema).documentation, ...schema.documentation },
  };
}

function fieldPairs(before: SchemaView, after: SchemaView): readonly PartPair[] {
  return [...before.properties].flatMap(([name, { schema }]) => {
    const now = after.properties.get(name);
    return now === undefined ? [] : [{ step: `.${name}`, before: schema, after: now.schema }];
  });
}

/** Items, additional properties and the like. */
function compareParts(before: SchemaView, after: SchemaView): SchemaDifference {
  const differences: Difference[] = [];
  const parts: PartPair[] = [];
  for (const name of new Set([...before.parts.keys(), ...after.parts.keys()])) {
    const [old, now] = [before.parts.get(name), after.parts.get(name)];
    const [rejected, rejects] = [old?.never === true, now?.never === true];
    if (old !== undefined && now !== undefined && !rejected && !rejects) {
      parts.push({ step: PART_STEPS[name] ?? `[${name}]`, before: old, after: now });
    } else if (rejected !== rejects || (old === undefined) !== (now === undefined)) {
      const isNarrower = rejects || old === undefined;
      differences.push(constraint(before, after, isNarrower ? 'narrowed' : 'widened', name));
    }
  }
  return { differences, parts };
}

const PART_STEPS: Readonly<Record<string, string>> = {
  items: '[]',
  additionalProperties: '.*',
  unevaluatedProperties: '.*',
};

function difference(
  kind: ChangeKind,
  action: ChangeAction,
  before: SchemaView,
  after: SchemaView,
  subject: string,
): Difference {
  return { kind, action, subject, before: before.schema.source, after: after.schema.source };
}

function constraint(
  before: SchemaView,
  after: SchemaView,
  action: ChangeAction,
  keyword: string,
): Difference {
  return difference('constraint', action, before, after, keyword);
}

function listText(values: readonly JsonValue[]): string {
  return values.map(valueText).join(', ');
}
