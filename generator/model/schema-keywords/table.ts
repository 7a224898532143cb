/** Which keyword is read how, in which dialects. */
import type { Dialect } from '../../openapi/document.js';
import { readAdditionalItems, readItems, readItemsOrTuple, readUniqueItems } from './arrays.js';
import { readDiscriminator } from './discriminator.js';
import {
  readDependencies,
  readDependentRequired,
  readPatternProperties,
  readProperties,
  readRequired,
} from './objects.js';
import {
  countReader,
  schemaListReader,
  schemaMapReader,
  schemaReader,
  stringReader,
} from './reading.js';
import type { KeywordReader } from './reading.js';
import {
  boundReader,
  exclusiveReader,
  readConst,
  readDefault,
  readEnum,
  readMultipleOf,
  readPattern,
  readType,
} from './values.js';

/** The draft of JSON Schema that a dialect is made of. */
export const DRAFT: Readonly<Record<Dialect, number>> = {
  'openapi-3.0': 4,
  'openapi-3.1': 2020,
  'openapi-3.2': 2020,
  'json-schema-2020-12': 2020,
  'json-schema-2019-09': 2019,
  'json-schema-7': 7,
  'json-schema-4': 4,
};

export type Vocabulary =
  'applicator' | 'unevaluated' | 'validation' | 'format' | 'content' | 'meta-data' | 'openapi';

export interface Keyword {
  readonly read: KeywordReader;
  readonly vocabulary: Vocabulary;
  /** The first draft that has the keyword in this form, and the last. */
  readonly since: number;
  readonly until: number;
}

type Row = readonly [
  name: string,
  read: KeywordReader,
  vocabulary: Vocabulary,
  since?: number,
  until?: number,
];

const ROWS: readonly Row[] = [
  ['type', readType, 'validation'],
  ['enum', readEnum, 'validation'],
  ['const', readConst, 'validation', 7],

  ['multipleOf', readMultipleOf, 'validation'],
  ['maximum', boundReader('maximum'), 'validation'],
  ['minimum', boundReader('minimum'), 'validation'],
  ['exclusiveMaximum', exclusiveReader('maximum', 'exclusiveMaximum', 'flag'), 'validation', 4, 4],
  ['exclusiveMinimum', exclusiveReader('minimum', 'exclusiveMinimum', 'flag'), 'validation', 4, 4],
  ['exclusiveMaximum', exclusiveReader('maximum', 'exclusiveMaximum', 'number'), 'validation', 7],
  ['exclusiveMinimum', exclusiveReader('minimum', 'exclusiveMinimum', 'number'), 'validation', 7],

  ['maxLength', countReader('maxLength'), 'validation'],
  ['minLength', countReader('minLength'), 'validation'],
  ['pattern', readPattern, 'validation'],
  ['format', stringReader('format'), 'format'],
  ['contentEncoding', stringReader('contentEncoding'), 'content', 7],
  ['contentMediaType', stringReader('contentMediaType'), 'content', 7],

  ['prefixItems', schemaListReader('prefixItems'), 'applicator', 2020],
  ['items', readItemsOrTuple, 'applicator', 4, 2019],
  ['items', readItems, 'applicator', 2020],
  ['additionalItems', readAdditionalItems, 'applicator', 4, 2019],
  ['contains', schemaReader('contains'), 'applicator', 7],
  ['minContains', countReader('minContains'), 'validation', 2019],
  ['maxContains', countReader('maxContains'), 'validation', 2019],
  ['maxItems', countReader('maxItems'), 'validation'],
  ['minItems', countReader('minItems'), 'validation'],
  ['uniqueItems', readUniqueItems, 'validation'],
  ['unevaluatedItems', schemaReader('unevaluatedItems'), 'unevaluated', 2019],

  ['properties', readProperties, 'applicator'],
  ['required', readRequired, 'validation'],
  ['patternProperties', readPatternProperties, 'applicator'],
  ['additionalProperties', schemaReader('additionalProperties'), 'applicator'],
  ['propertyNames', schemaReader('propertyNames'), 'applicator', 7],
  ['maxProperties', countReader('maxProperties'), 'validation'],
  ['minProperties', countReader('minProperties'), 'validation'],
  ['dependencies', readDependencies, 'applicator'],
  ['dependentRequired', readDependentRequired, 'validation', 2019],
  ['dependentSchemas', schemaMapReader('dependentSchemas'), 'applicator', 2019],
  ['unevaluatedProperties', schemaReader('unevaluatedProperties'), 'unevaluated', 2019],

  ['allOf', schemaListReader('allOf'), 'applicator'],
  ['anyOf', schemaListReader('anyOf'), 'applicator'],
  ['oneOf', schemaListReader('oneOf'), 'applicator'],
  ['not', schemaReader('not'), 'applicator'],
  ['if', schemaReader('if'), 'applicator', 7],
  ['then', schemaReader('then'), 'applicator', 7],
  ['else', schemaReader('else'), 'applicator', 7],
  ['discriminator', readDiscriminator, 'openapi'],

  ['default', readDefault, 'meta-data'],
  ['x-expansionResources', schemaReader('expansion'), 'openapi'],
];

/** Every form of every keyword, by name. */
export const KEYWORDS: ReadonlyMap<string, readonly Keyword[]> = ROWS.reduce(
  (table, [name, read, vocabulary, since = 4, until = Infinity]) =>
    table.set(name, [...(table.get(name) ?? []), { read, vocabulary, since, until }]),
  new Map<string, readonly Keyword[]>(),
);
