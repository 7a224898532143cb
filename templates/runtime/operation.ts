import type { BodyCodec, TextCodec } from './body-codec.js';
import type { FieldStyle, TextStyle } from './parameter-style.js';
import type { Shape } from './shape.js';
import type { WireOptions } from './wire-options.js';

/** One method on one path as it goes over the wire; client and server read the same one. */
export interface Operation {
  /** The operationId of the spec. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** The template: `/v1/things/{id}`. */
  readonly path: string;
  /** Made by `path()`, `query()`, `header()` and `cookie()` of `parameters.js`. */
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  /** By exact status, range (`2XX`) or `default`. */
  readonly responses: { readonly [status: string]: ResponseDescription };
  /** Alternatives, any of which will do; an empty one makes security optional. */
  readonly security: readonly SecurityRequirement[];
  /** Only where the path or the operation overrides the servers of the API. */
  readonly servers?: readonly Server[];
  /** Choices of the generator's configuration that aren't the default. */
  readonly wire?: WireOptions;
}

/** Where an API is served (OpenAPI, Server Object). */
export interface Server {
  /** May hold variables: `https://{region}.example.com`. */
  readonly url: string;
  readonly variables?: { readonly [name: string]: ServerVariable };
}

export interface ServerVariable {
  readonly default: string;
  /** The only values that it takes. */
  readonly values?: readonly string[];
}

export type Parameter = TextParameter | FieldParameter | ContentParameter;

interface ParameterBase {
  readonly name: string;
  readonly required?: true;
}

/** A parameter in the path or a header. */
export interface TextParameter extends ParameterBase {
  readonly in: 'path' | 'header';
  readonly shape: Shape;
  readonly style: TextStyle;
  readonly explode: boolean;
  /** Reserved characters are left as they are; only in the path. */
  readonly allowReserved?: true;
}

/** A parameter in the query or a cookie. */
export interface FieldParameter extends ParameterBase {
  readonly in: 'query' | 'cookie';
  readonly shape: Shape;
  readonly style: FieldStyle;
  readonly explode: boolean;
  /** Reserved characters are left as they are; only in the query. */
  readonly allowReserved?: true;
}

/** A parameter written in a media type instead of a style. */
export interface ContentParameter extends ParameterBase {
  readonly in: 'path' | 'query' | 'querystring' | 'header' | 'cookie';
  readonly content: TextCodec;
}

/**
 * What `make` gives. Marked as pure, a call of it can be left out of a bundle together with all that
 * `make` would have called, where nothing uses the result.
 */
export function define<T>(make: () => T): T {
  return make();
}

export function isTextParameter(parameter: Parameter): parameter is TextParameter {
  return !('content' in parameter) && (parameter.in === 'path' || parameter.in === 'header');
}

/** Codecs by media type: made by `json()`, `form()`, `multipart()`, … */
export interface Content {
  readonly [mediaType: string]: BodyCodec;
}

export interface RequestBody {
  readonly required?: true;
  /** The first is the one that a client sends unless told otherwise. */
  readonly content: Content;
}

export interface ResponseDescription {
  readonly headers?: { readonly [name: string]: HeaderDescription };
  /** Absent where the answer has no body. */
  readonly content?: Content;
}

/** A header of an answer or of a part, in style `simple`. */
export interface HeaderDescription {
  readonly required?: true;
  readonly shape: Shape;
  readonly explode?: boolean;
}

/** Scheme's key to the scopes it must have; all schemes named must be met. */
export interface SecurityRequirement {
  readonly [scheme: string]: readonly string[];
}

export type SecurityScheme =
  | { readonly kind: 'http'; readonly scheme: string }
  | {
      readonly kind: 'apiKey';
      readonly in: 'header' | 'query' | 'cookie';
      readonly name: string;
    }
  | { readonly kind: 'oauth2' }
  | { readonly kind: 'openIdConnect' }
  | { readonly kind: 'mutualTLS' }
  /** Asked for, but described nowhere: the server's hook sees the bare request. */
  | { readonly kind: 'unknown' };

/** Keys of the spec to what they stand for. */
export interface SecuritySchemes {
  readonly [key: string]: SecurityScheme;
}
