import type { WireOptions } from './emit/operations/operations.js';
import type { FormatOptions } from './model/representation.js';
import type { FormatAssertion, OwnFormats } from './emit/validators/formats.js';
import { patternFlags } from './openapi/patterns/pattern-flags.js';
import { isIdentifierName } from './support/identifiers.js';
import type { RemoteOptions } from './openapi/input-remote.js';
import type { PaginationRule } from './model/builders/pagination.js';
import type { OperationFilter } from './openapi/operation-filter.js';
import { isJsonObject } from './support/json-object.js';

/** Whether a value of the config is a list of texts that say something. */
export function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string' && text !== '');
}

export function isWireOptions(value: unknown): value is WireOptions {
  return isChoiceOf(value, WIRE_CHOICES);
}

export function isFormatOptions(value: unknown): value is FormatOptions {
  return isChoiceOf(value, FORMAT_CHOICES);
}

const WIRE_CHOICES = {
  arrays: ['indices', 'brackets', 'repeat'],
  nulls: ['empty', 'skip'],
  brackets: ['raw', 'encoded'],
} satisfies { readonly [option in keyof WireOptions]-?: readonly WireOptions[option][] };

const FORMAT_CHOICES = {
  int64: ['number', 'bigint'],
  decimal: ['number', 'string'],
  time: ['plain', 'Date'],
} satisfies { readonly [option in keyof FormatOptions]-?: readonly FormatOptions[option][] };

/** Whether a value is an object of options, each one of its choices. */
function isChoiceOf(
  value: unknown,
  choices: { readonly [option: string]: readonly unknown[] },
): boolean {
  return (
    isJsonObject(value) &&
    Object.entries(value).every(
      ([option, choice]) => Object.hasOwn(choices, option) && choices[option]?.includes(choice),
    )
  );
}

export function isRemoteOptions(value: unknown): value is RemoteOptions {
  return hasOnly(value, {
    origins: (origins) => isListOfTexts(origins) && origins.every(isOrigin),
    headers: (headers) => isMapOf(headers, (fields) => isMapOf(fields, isText)),
    timeout: (timeout) => typeof timeout === 'number' && timeout > 0,
  });
}

export function isOperationFilter(value: unknown): value is OperationFilter {
  return hasOnly(value, {
    include: isSelection,
    exclude: isSelection,
    deprecated: (deprecated) => typeof deprecated === 'boolean',
  });
}

export function isListOfPaginationRules(value: unknown): value is readonly PaginationRule[] {
  return Array.isArray(value) && value.every(isPaginationRule);
}

function isPaginationRule(value: unknown): boolean {
  if (!isJsonObject(value) || !isPointer(value['items'])) return false;
  const checks = { kind: isText, items: isPointer };
  switch (value['kind']) {
    case 'link':
      return hasOnly(value, checks);
    case 'cursor':
      return (
        isText(value['parameter']) &&
        isCursorSource(value['cursor']) &&
        hasOnly(value, {
          ...checks,
          parameter: isText,
          cursor: isCursorSource,
          more: isPointer,
          before: isText,
        })
      );
    case 'page':
    case 'offset':
      return (
        isText(value['parameter']) &&
        hasOnly(value, { ...checks, parameter: isText, limit: isText })
      );
    default:
      return false;
  }
}

const ASSERTIONS: readonly unknown[] = [
  'requests',
  'always',
  'never',
] satisfies readonly FormatAssertion[];

export function isFormatAssertion(value: unknown): value is FormatAssertion {
  return ASSERTIONS.includes(value);
}

export function isOwnFormats(value: unknown): value is OwnFormats {
  return isMapOf(value, isOwnFormat);
}

/** A pattern that is a regular expression, or the name of a function and its module. */
function isOwnFormat(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { pattern, module, name } = value;
  if (pattern !== undefined) {
    return (
      typeof pattern === 'string' &&
      patternFlags(pattern) !== undefined &&
      hasOnly(value, { pattern: isText })
    );
  }
  const isNamed = typeof name === 'string' && isIdentifierName(name);
  return isNamed && isText(module) && hasOnly(value, { module: isText, name: isText });
}

function isCursorSource(value: unknown): boolean {
  return (
    hasOnly(value, {
      of: (of) => of === 'lastItem' || of === 'answer',
      pointer: isPointer,
    }) &&
    isJsonObject(value) &&
    Object.keys(value).length === 2
  );
}

/** RFC 6901; the empty one stands for the whole. */
function isPointer(value: unknown): boolean {
  return typeof value === 'string' && (value === '' || value.startsWith('/'));
}

function isSelection(value: unknown): boolean {
  return hasOnly(value, {
    paths: isListOfTexts,
    tags: isListOfTexts,
    operationIds: isListOfTexts,
  });
}

type Check = (value: unknown) => boolean;

/** Whether an object has no other members, and fit ones. */
function hasOnly(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (!isJsonObject(value)) return false;
  return Object.entries(value).every(
    ([key, member]) =>
      member === undefined || (Object.hasOwn(checks, key) && checks[key]?.(member)),
  );
}

function isMapOf(value: unknown, check: Check): boolean {
  return isJsonObject(value) && Object.values(value).every(check);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** A scheme and a host, no more: what stands below is allowed as a whole or not at all. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && isBare(new URL(text));
}

function isBare({ href, origin }: URL): boolean {
  return href === `${origin}/`;
}
