/** What each `format` asserts (JSON Schema validation 7.3; the OpenAPI format registry). */
import type { Schema } from '../../model/schema.js';
import { isBounding } from './numbers.js';

/** When formats are asserted: in whatever a request may carry, always, or never. */
export type FormatAssertion = 'requests' | 'always' | 'never';

/** Formats that the description's authors made up, or that are to mean something else, by name. */
export type OwnFormats = Readonly<Record<string, OwnFormat>>;

/** What a project says of formats. */
export interface Formats {
  readonly assert: FormatAssertion;
  readonly own: OwnFormats;
}

/** A pattern that texts must match, or a function that tests them. */
export type OwnFormat = { readonly pattern: string } | TextTest;

/** A function that tests texts, and the module that exports it, as `validators.ts` imports it. */
export interface TextTest {
  readonly name: string;
  readonly module: string;
}

const MODULES = {
  './runtime/format-time.js': {
    'date-time': 'isDateTimeText',
    date: 'isDateText',
    time: 'isTimeText',
    duration: 'isDuration',
    'date-time-local': 'isLocalDateTimeText',
    'time-local': 'isLocalTimeText',
    'http-date': 'isHttpDate',
  },
  './runtime/format-host.js': {
    ipv4: 'isIpv4',
    ipv6: 'isIpv6',
    hostname: 'isHostname',
    'idn-hostname': 'isIdnHostname',
    email: 'isEmail',
    'idn-email': 'isIdnEmail',
  },
  './runtime/format-uri.js': {
    uri: 'isUri',
    'uri-reference': 'isUriReference',
    iri: 'isIri',
    'iri-reference': 'isIriReference',
    'uri-template': 'isUriTemplate',
  },
  './runtime/format-text.js': {
    uuid: 'isUuid',
    'json-pointer': 'isJsonPointer',
    'relative-json-pointer': 'isRelativeJsonPointer',
    regex: 'isRegex',
    byte: 'isBase64',
    base64url: 'isBase64Url',
    char: 'isCharacter',
  },
} as const;

const TEXT_TESTS: ReadonlyMap<string, TextTest> = new Map(
  Object.entries(MODULES).flatMap(([module, names]) =>
    Object.entries(names).map(([format, name]) => [format, { name, module }] as const),
  ),
);

/** The names of all functions that test texts. */
export const TEXT_TEST_NAMES: readonly string[] = [...TEXT_TESTS.values()].map(({ name }) => name);

/** What the project says that a format asserts; names may be those that every object inherits. */
export function ownFormat({ own }: Formats, format: string): OwnFormat | undefined {
  return Object.hasOwn(own, format) ? own[format] : undefined;
}

/** What a format of texts asserts; undefined for nothing. */
export function textTest(format: string): TextTest | undefined {
  return TEXT_TESTS.get(format);
}

/** Whether the format of a schema is asserted rather than only noted. */
export function isAsserted({ usage }: Schema, assertion: FormatAssertion): boolean {
  if (assertion !== 'requests') return assertion === 'always';
  return usage.request || !usage.response;
}

/** In a request that a caller makes, a point in time may be a `Date`. */
export function mayBeDate({ format, usage }: Schema): boolean {
  return format === 'unix-time' && usage.request && !usage.response;
}

/** What the functions of a schema make of its format; no words where they make nothing of it. */
export function formatWords(schema: Schema, formats: Formats): readonly string[] {
  const { format = '' } = schema;
  // Bytes are no text, so nothing is tested about them.
  if (format === 'binary') return [format];
  const isTested = isAsserted(schema, formats.assert) && hasTest(format, formats);
  return [
    ...(mayBeDate(schema) ? ['or date'] : []),
    ...(format === 'password' ? ['hidden'] : []),
    ...(isTested ? [format] : []),
  ];
}

function hasTest(format: string, formats: Formats): boolean {
  const test = ownFormat(formats, format) ?? textTest(format);
  return test !== undefined || isBounding(format);
}
