import { FieldTree, parseFields } from './field-tree.js';
import type { TextCodec } from './body-codec.js';
import { isTextParameter } from './operation.js';
import type { ContentParameter, FieldParameter, Parameter, TextParameter } from './operation.js';
import { getOwn, setOwn } from './own.js';
import type { TextReader } from './parameter-style.js';
import { decodeComponent, decodeFormComponent, verbatim } from './percent-encoding.js';
import type { Unescape } from './percent-encoding.js';
import { knownNames, readField } from './read-field.js';
import { isForm, readForm } from './read-form.js';
import { readTree } from './read-tree.js';
import { any } from './shape.js';
import { readLabel, readMatrix, readSimple } from './text-style.js';
import type { FaultCollector } from './wire-fault.js';
import type { WireLimits } from './wire-options.js';

/** Where parameters stand in a request as a server gets it. */
export interface ParameterSources {
  /** By parameter, as they stand in the URL: still percent-encoded. */
  readonly path: object;
  /** With or without `?`, still percent-encoded. */
  readonly query: string;
  readonly headers: Headers;
  /** Names in the query that are no parameters (API keys): neither read nor kept as unknown. */
  readonly ignoredQuery?: readonly string[] | undefined;
}

/** The groups of parameters that an operation has. */
export interface ParameterGroups {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  cookies?: Record<string, unknown>;
}

/** Reads the parameters of an operation back. Unknown names in the query are kept. */
export function readParameters(
  parameters: readonly Parameter[],
  sources: ParameterSources,
  limits: WireLimits,
  faults: FaultCollector,
): ParameterGroups {
  const groups: ParameterGroups = {};
  const query = sources.query.replace(/^\?/, '');
  if (parameters.length === 0 && query === '') return groups;
  const { known, readsQuery, readsCookies } = readingOf(parameters);
  const read = (parameter: Parameter, step: () => unknown): void => {
    const group = (groups[GROUPS[parameter.in]] ??= {});
    const value = faults.attempt([GROUPS[parameter.in]], parameter.name, step);
    if (value !== undefined) setOwn(group, parameter.name, value);
  };
  const inQuery = () => parseFields(query, '&', decodeFormComponent, limits);
  const inCookie = () => parseFields(cookieText(sources.headers), ';', decodeComponent, limits);
  const fields = {
    query: fieldsOf('query', readsQuery, inQuery, faults),
    cookie: fieldsOf('cookie', readsCookies, inCookie, faults),
  };
  for (const name of sources.ignoredQuery ?? []) if (!known.has(name)) fields.query.take(name);
  for (const parameter of parameters) {
    if (isTextParameter(parameter)) {
      read(parameter, () => readText(parameter, sources));
    } else if ('content' in parameter) {
      read(parameter, () => {
        const text =
          parameter.in === 'querystring' ? query : contentText(parameter, sources, fields);
        return text === undefined || text === ''
          ? undefined
          : parseContent(parameter, text, limits);
      });
    } else {
      read(parameter, () => readPairs(parameter, fields[parameter.in], known));
    }
  }
  for (const node of fields.query.children) {
    const name = node.key;
    const value = faults.attempt(['query'], name, () => readTree(node, any, decodeFormComponent));
    setOwn((groups.query ??= {}), name, value);
  }
  return groups;
}

const GROUPS = {
  path: 'path',
  query: 'query',
  querystring: 'query',
  header: 'headers',
  cookie: 'cookies',
} as const;

const TEXT_READERS: Readonly<Record<TextParameter['style']['kind'], TextReader>> = {
  simple: readSimple,
  label: readLabel,
  matrix: readMatrix,
};

/** What reading a list of parameters needs to know of it as a whole. */
interface Reading {
  /** Names in a query or cookie that are some parameter's. */
  readonly known: ReadonlySet<string>;
  /** Names that a query has too many are told even where no parameter is in it. */
  readonly readsQuery: boolean;
  readonly readsCookies: boolean;
}

const readings = new WeakMap<readonly Parameter[], Reading>();

function readingOf(parameters: readonly Parameter[]): Reading {
  const ready = readings.get(parameters);
  if (ready !== undefined) return ready;
  const made: Reading = {
    known: new Set([
      ...knownNames(parameters.filter(isFieldParameter)),
      ...parameters.flatMap((parameter) => ('content' in parameter ? [parameter.name] : [])),
    ]),
    readsQuery: !parameters.some((parameter) => parameter.in === 'querystring'),
    readsCookies: parameters.some((parameter) => parameter.in === 'cookie'),
  };
  readings.set(parameters, made);
  return made;
}

function cookieText(headers: Headers): string {
  return (headers.get('cookie') ?? '').replaceAll(/;[ \t]+/g, ';');
}

/** The fields of a place, where anybody reads them. A place that can't be read is empty. */
function fieldsOf(
  place: 'query' | 'cookie',
  isRead: boolean,
  parse: () => FieldTree,
  faults: FaultCollector,
): FieldTree {
  if (!isRead) return new FieldTree();
  return faults.attempt([GROUPS[place]], undefined, parse) ?? new FieldTree();
}

function isFieldParameter(parameter: Parameter): parameter is FieldParameter {
  return !('content' in parameter) && !isTextParameter(parameter);
}

function readText(parameter: TextParameter, { path, headers }: ParameterSources): unknown {
  const { in: place, name, style, shape, explode } = parameter;
  const text = place === 'path' ? getOwn(path, name) : headers.get(name);
  if (typeof text !== 'string') return undefined;
  const unescape = place === 'path' ? decodeComponent : trimmed;
  return TEXT_READERS[style.kind]({ name, shape, explode }, text, unescape);
}

/** The items of a list in a header may have white space around them (RFC 9110, 5.6.1). */
function trimmed(text: string): string {
  return text.trim();
}

function readPairs(
  parameter: FieldParameter,
  fields: FieldTree,
  known: ReadonlySet<string>,
): unknown {
  const { in: place, style } = parameter;
  const unescape: Unescape =
    place === 'query' ? decodeFormComponent : style.kind === 'cookie' ? verbatim : decodeComponent;
  return readField(parameter, fields, unescape, known);
}

/** The text of a parameter in a media type; that of a query string is still percent-encoded. */
function contentText(
  { in: place, name, content }: ContentParameter,
  sources: ParameterSources,
  fields: { readonly query: FieldTree; readonly cookie: FieldTree },
): string | undefined {
  if (place === 'header') return sources.headers.get(name) ?? undefined;
  if (place === 'path') {
    const raw = getOwn(sources.path, name);
    return typeof raw === 'string' ? decodeComponent(raw) : undefined;
  }
  const isQuery = place === 'query';
  const raw = (isQuery ? fields.query : fields.cookie).take(name)?.texts[0];
  if (raw === undefined) return undefined;
  if (isQuery) return decodeFormComponent(raw);
  return content.kind === 'text' ? raw : decodeComponent(raw);
}

function parseContent(
  { in: place, content }: ContentParameter,
  text: string,
  limits: WireLimits,
): unknown {
  if (isForm(content)) return readForm(content, text, limits);
  return parseText(content, place === 'querystring' ? decodeFormComponent(text) : text);
}

function parseText(codec: TextCodec, text: string): unknown {
  return codec.parse === undefined ? text : codec.parse(text);
}
