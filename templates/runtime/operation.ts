import type { Shape } from './shape.js';

/** One method on one path as it goes over the wire; client and server read the same one. */
export interface Operation {
  /** The operationId of the spec. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** The template: `/v1/things/{id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  /** By exact status, range (`2XX`) or `default`. */
  readonly responses: { readonly [status: string]: ResponseDescription };
  /** Alternatives, any of which will do; an empty one makes security optional. */
  readonly security: readonly SecurityRequirement[];
  /** Only where the path or the operation overrides the servers of the API. */
  readonly servers?: readonly Server[];
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

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'querystring' | 'header' | 'cookie';
  readonly required?: true;
  readonly shape: Shape;
  /** Absent: the default of the location (`simple` for path and header, `form` for the others). */
  readonly style?:
    | 'simple'
    | 'label'
    | 'matrix'
    | 'form'
    | 'spaceDelimited'
    | 'pipeDelimited'
    | 'deepObject'
    | 'cookie';
  /** Absent: true for `form` and `cookie`, false for the others. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** Set where the value is written in a media type instead of a style. */
  readonly mediaType?: string;
}

export interface RequestBody {
  readonly required?: true;
  /** By media type; the first is the one that a client sends unless told otherwise. */
  readonly content: { readonly [mediaType: string]: BodyContent };
}

export interface BodyContent {
  readonly shape: Shape;
  /** The shape of one item, where the body is a stream of items. */
  readonly item?: Shape;
  /** How single fields of a form or multipart body are written. */
  readonly encoding?: { readonly [property: string]: FieldEncoding };
}

export interface FieldEncoding {
  readonly contentType?: string;
  readonly style?: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject';
  readonly explode?: boolean;
  readonly allowReserved?: true;
  readonly headers?: { readonly [name: string]: Shape };
}

export interface ResponseDescription {
  readonly headers?: { readonly [name: string]: HeaderDescription };
  /** Absent where the answer has no body. */
  readonly content?: { readonly [mediaType: string]: BodyContent };
}

export interface HeaderDescription {
  readonly required?: true;
  readonly shape: Shape;
  readonly explode?: true;
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
  | { readonly kind: 'mutualTLS' };

/** Keys of the spec to what they stand for. */
export interface SecuritySchemes {
  readonly [key: string]: SecurityScheme;
}
