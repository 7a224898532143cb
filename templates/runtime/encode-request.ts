import type { EncodedBody, WireBody } from './body-codec.js';
import { isTextParameter } from './operation.js';
import type {
  ContentParameter,
  FieldParameter,
  Operation,
  Parameter,
  TextParameter,
} from './operation.js';
import { headerText } from './header-text.js';
import { writerOf } from './media-type.js';
import { getOwn } from './own.js';
import { PairWriter } from './pair-writer.js';
import {
  encodeComponent,
  encodeReserved,
  encodeReservedInPath,
  verbatim,
} from './percent-encoding.js';
import { EncodeError, Inexpressible, encoding } from './wire-error.js';

/** What a request carries, by place; parameters under their names in the description. */
export interface RequestParts {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly headers?: object | undefined;
  readonly cookies?: object | undefined;
  /** Undefined where there is none. */
  readonly body?: unknown;
  /** The media type to send; absent: the operation's first. */
  readonly contentType?: string | undefined;
}

export interface EncodedRequest {
  /** The path with its parameters, percent-encoded: `/v1/things/1`. */
  readonly path: string;
  /** Without `?`; empty where there is none. */
  readonly query: string;
  /** Header parameters, the content type not among them. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The text of a `Cookie` header; empty where there is none. */
  readonly cookie: string;
  readonly body: WireBody | undefined;
  /** Set where there is a body. */
  readonly contentType: string | undefined;
}

/**
 * Writes the parts of a request as the operation's description says.
 * @throws {EncodeError} where a value has no form in its style or media type.
 */
export function encodeRequest(operation: Operation, parts: RequestParts): EncodedRequest {
  const draft = new RequestDraft(operation);
  for (const parameter of operation.parameters) {
    const group = parts[GROUPS[parameter.in]];
    const value = group === undefined ? undefined : getOwn(group, parameter.name);
    const target = `${parameter.in} parameter ${JSON.stringify(parameter.name)}`;
    encoding(operation.id, target, () => draft.add(parameter, value));
  }
  assertNoDotSegments(operation, draft.path);
  const encoded = encodeBody(operation, parts);
  // Some write a query or a fragment into a path, to tell operations apart; values have neither.
  const [address = ''] = draft.path.split('#');
  const [path = '', ...fixed] = address.split('?');
  const query = [...fixed, draft.querystring ?? draft.query.text];
  return {
    path,
    query: fixed.length === 0 ? query.join('') : distinctPairs(query),
    headers: draft.headers,
    cookie: draft.cookie.text,
    body: encoded?.body,
    contentType: encoded?.contentType,
  };
}

/** The pairs of several queries, each once: a parameter may say again what the path says. */
function distinctPairs(queries: readonly string[]): string {
  const pairs = queries.flatMap((query) => query.split('&')).filter((pair) => pair !== '');
  return [...new Set(pairs)].join('&');
}

const GROUPS = {
  path: 'path',
  query: 'query',
  querystring: 'query',
  header: 'headers',
  cookie: 'cookies',
} as const;

/** A request in the making. */
class RequestDraft {
  path: string;
  querystring: string | undefined;
  readonly query: PairWriter;
  readonly cookie: PairWriter;
  readonly headers: (readonly [name: string, value: string])[] = [];
  readonly #options;

  constructor({ path, wire = {} }: Operation) {
    this.path = path;
    this.query = new PairWriter(wire, 'url');
    this.cookie = new PairWriter(wire, 'url', '; ');
    this.#options = wire;
  }

  add(parameter: Parameter, value: unknown): void {
    if (value === undefined || (value === null && this.#options.nulls === 'skip')) {
      if (parameter.in === 'path') throw new Inexpressible('the value is missing');
    } else if ('content' in parameter) {
      this.#addContent(parameter, parameter.content.stringify(value, this.#options));
    } else if (isTextParameter(parameter)) {
      this.#addText(parameter, value);
    } else {
      this.#addPairs(parameter, value);
    }
  }

  #addContent(parameter: ContentParameter, text: string): void {
    const { name, content } = parameter;
    switch (parameter.in) {
      case 'path':
        return this.#expand(name, encodeComponent(text));
      case 'header':
        return this.#addHeader(name, text);
      case 'querystring':
        // A form is percent-encoded by itself (OpenAPI 3.2, Parameter Object).
        this.querystring = content.kind === 'form' ? text : encodeComponent(text);
        return;
      case 'query':
        return this.query.pair(encodeComponent(name), encodeComponent(text));
      case 'cookie':
        return this.cookie.pair(name, content.kind === 'text' ? text : encodeComponent(text));
    }
  }

  #addText(
    { in: place, name, style, shape, explode, allowReserved }: TextParameter,
    value: unknown,
  ) {
    const options = this.#options;
    if (place === 'header') {
      this.#addHeader(
        name,
        style.write({ name, shape, explode }, value, { escape: verbatim, options }),
      );
      return;
    }
    const escape = allowReserved === true ? encodeReservedInPath : encodeComponent;
    const field = { name: encodeComponent(name), shape, explode };
    this.#expand(name, style.write(field, value, { escape, options }));
  }

  #addPairs({ in: place, style, allowReserved, ...field }: FieldParameter, value: unknown): void {
    const writer = place === 'query' ? this.query : this.cookie;
    const isPlain = style.kind === 'cookie';
    writer.escapeName = isPlain ? verbatim : encodeComponent;
    writer.escape = isPlain
      ? cookieText
      : allowReserved === true
        ? encodeReserved
        : encodeComponent;
    style.write(field, value, writer);
  }

  #expand(name: string, text: string): void {
    if (text === '') throw new Inexpressible('the value is empty, which leaves no path segment');
    this.path = this.path.replaceAll(`{${name}}`, () => text);
  }

  #addHeader(name: string, value: string): void {
    this.headers.push([name, headerText(value)]);
  }
}

function cookieText(text: string): string {
  // Neither control characters nor what parts cookies; beyond Latin-1, headers carry nothing.
  if (!/^[\x20-\x3a\x3c-\x7e\x80-\xff]*$/.test(text)) {
    throw new Inexpressible('the value has characters that no cookie may have');
  }
  return text;
}

/**
 * URLs take `.` and `..`, percent-encoded or not, as steps in the hierarchy, so no value may become
 * such a segment (WHATWG URL, 4.1; OpenAPI, Path Templating).
 */
function assertNoDotSegments({ id, path: template }: Operation, path: string): void {
  if (path === template || !path.split('/').some((segment) => DOT_SEGMENT.test(segment))) return;
  throw new EncodeError(id, 'path', `a parameter makes it ${path}, whose dots URLs take as steps`);
}

const DOT_SEGMENT = /^(?:\.|%2e){1,2}$/i;

function encodeBody(
  { id, body, wire = {} }: Operation,
  { body: value, contentType }: RequestParts,
): EncodedBody | undefined {
  if (value === undefined) {
    if (body?.required === true) throw new EncodeError(id, 'body', 'the value is missing');
    return undefined;
  }
  const content = body?.content ?? {};
  const mediaType = contentType ?? Object.keys(content)[0] ?? '';
  return encoding(id, 'body', () => {
    const codec = writerOf(content, mediaType);
    if (codec === undefined) throw new Inexpressible(`no content of type "${mediaType}"`);
    return codec.encode(value, mediaType, wire);
  });
}
