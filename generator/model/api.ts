import type { Diagnostic } from '../support/diagnostics.js';
import type { Source } from '../support/source.js';
import type { LockedNames } from './names/locked-names.js';
import type { Documentation, JsonValue, Schema } from './schema.js';

/** Everything the emitters know: one description, names decided, in the order of the spec. */
export interface Api {
  readonly kind: 'api';
  readonly title: string;
  readonly version: string;
  /** `CreditGrantsClient`: the class of the client, made from the title. */
  readonly clientName: string;
  readonly documentation: Documentation;
  readonly servers: readonly Server[];
  /** Resources in the order in which their first operation stands in the spec. */
  readonly resources: readonly Resource[];
  /**
   * What the API calls rather than answers: its webhooks (OpenAPI 3.1, 4.8.1) and the callbacks of
   * its operations (4.8.18), a group each. The path of such an operation is made from its name.
   */
  readonly webhooks: readonly Resource[];
  /** Every schema that has a name of its own in the output, in the order of the spec. */
  readonly schemas: readonly NamedSchema[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** What building the model found that doesn't stop generation. */
  readonly diagnostics: readonly Diagnostic[];
  /** All names by what they belong to: what a later run starts from. */
  readonly names: LockedNames;
  /** The exported TypeScript name of a schema; undefined where it is written inline. */
  nameOf(schema: Schema): string | undefined;
}

/** A schema with an exported name: its type in `types.ts`, its validator in `validators.ts`. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
  /** Who has a use for it: what a handler receives is no matter of the client, and so on. */
  readonly audience: 'all' | 'client' | 'server';
}

/** A group of operations: `client.creditGrants`. */
export interface Resource {
  readonly kind: 'resource';
  /** `creditGrants`: the property of the client, also the file name's stem. */
  readonly property: string;
  /** `CreditGrants`: the class of the client, the stem of the handlers' interface. */
  readonly className: string;
  readonly documentation: Documentation;
  readonly operations: readonly Operation[];
}

/** The fixed methods of a Path Item; OpenAPI 3.2 adds QUERY and others of its own. */
export type Method = string;

/** One method on one path. */
export interface Operation {
  readonly kind: 'operation';
  /** The spec's operationId, or `POST /v1/things` where it has none: unique. */
  readonly id: string;
  readonly source: Source;
  readonly documentation: Documentation;
  /** Upper case. */
  readonly method: Method;
  /** The template as in the spec: `/v1/billing/credit_grants/{id}`. */
  readonly path: string;
  readonly names: OperationNames;
  /** Path-level parameters included, overridden ones left out. */
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  /** Exact statuses first, then ranges, then default, each in the order of the spec. */
  readonly responses: readonly Response[];
  /** Alternatives, any of which will do; an empty alternative makes security optional. */
  readonly security: readonly SecurityRequirement[];
  /** Only where the path or the operation overrides the servers of the API. */
  readonly servers: readonly Server[] | undefined;
  /**
   * The request as the server's handler sees it: an object schema of the parts that exist among
   * `path`, `query`, `headers`, `cookies` and `body`, with a name of its own.
   */
  readonly request: Schema;
  /** The same request as the client's caller hands it over. */
  readonly call: Call;
  /** How its list is paged, where it answers one. */
  readonly pagination: Pagination | undefined;
}

/** All names that an operation gives to the output. */
export interface OperationNames {
  /** `createCreditGrant`: the function and the descriptor. */
  readonly function: string;
  /** `create`: the method on the resource. */
  readonly method: string;
  /** `CreditGrantCreate`: the stem of `…Params`, `…Request`, `…Reply`, `…Response`. */
  readonly stem: string;
  /** `CreditGrantCreateResult`: the answers by status, as the client's caller gets them. */
  readonly result: string;
}

/**
 * An operation as a call in code: `client.things.update(id, params, options)`. Path parameters
 * come first, then a body that is no object, then `params`; headers and cookies are options.
 */
export interface Call {
  /** The path parameters in the order of the template. */
  readonly path: readonly Parameter[];
  /**
   * A body with an argument of its own, because it is no object (a list, text, bytes) or because
   * one of its fields has the name of a query parameter.
   */
  readonly body: CallArgument | undefined;
  /**
   * Query parameters and the fields of an object body in one named object schema (the body's own
   * where no query parameter exists). A field that has the name of a query parameter belongs to
   * the query, every other to the body.
   */
  readonly params: CallArgument | undefined;
}

/** An argument of a call. */
export interface CallArgument {
  /** `params`, `body`, `file`: differs from the path parameters' arguments. */
  readonly argument: string;
  readonly schema: Schema;
  /** Whether it can't be left out: the body is required, or one of its fields is. */
  readonly required: boolean;
}

export type ParameterLocation = 'path' | 'query' | 'querystring' | 'header' | 'cookie';
export type ParameterStyle =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie';

/** A parameter; `style` and `explode` are filled in with the defaults of its location. */
export interface Parameter {
  readonly kind: 'parameter';
  /** As on the wire. */
  readonly name: string;
  /** As a positional argument in code: `id`, `petId`. */
  readonly argument: string;
  readonly in: ParameterLocation;
  readonly source: Source;
  readonly documentation: Documentation;
  readonly required: boolean;
  readonly schema: Schema;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Set where the parameter has `content` instead of a style: its media type. */
  readonly mediaType: string | undefined;
}

/** A request body. */
export interface Body {
  readonly kind: 'body';
  readonly source: Source;
  readonly documentation: Documentation;
  readonly required: boolean;
  /** In the order of the spec, at least one; the client sends the first unless told otherwise. */
  readonly content: readonly MediaType[];
}

/** One representation of a body. */
export interface MediaType {
  readonly kind: 'mediaType';
  /** Lower case, as in the spec: `application/json`, `image/*`. */
  readonly name: string;
  readonly schema: Schema;
  /** OpenAPI 3.2: the schema of one item of a stream. */
  readonly itemSchema: Schema | undefined;
  /** How single fields of a form or a multipart body are written. */
  readonly encoding: ReadonlyMap<string, Encoding>;
  readonly examples: readonly JsonValue[];
}

/** The Encoding Object; absent fields mean the defaults of the media type. */
export interface Encoding {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly headers?: readonly Header[];
}

export interface Header {
  readonly name: string;
  readonly documentation: Documentation;
  readonly required: boolean;
  readonly schema: Schema;
  readonly explode: boolean;
  readonly mediaType: string | undefined;
}

/** An answer. */
export interface Response {
  readonly kind: 'response';
  /** `200`, `2XX` or `default`. */
  readonly status: string;
  readonly source: Source;
  readonly documentation: Documentation;
  readonly headers: readonly Header[];
  /** Empty where the answer has no body. */
  readonly content: readonly MediaType[];
}

/** All of its schemes must be met: scheme's key to scopes. */
export type SecurityRequirement = ReadonlyMap<string, readonly string[]>;

export interface SecurityScheme {
  readonly kind: 'securityScheme';
  /** The key in the spec, by which clients give credentials and servers say who asks. */
  readonly key: string;
  readonly documentation: Documentation;
  readonly type:
    | { readonly kind: 'http'; readonly scheme: string; readonly bearerFormat?: string }
    | {
        readonly kind: 'apiKey';
        readonly in: 'header' | 'query' | 'cookie';
        readonly name: string;
      }
    | { readonly kind: 'oauth2' }
    | { readonly kind: 'openIdConnect'; readonly url: string }
    | { readonly kind: 'mutualTLS' }
    /** Operations ask for it, but it is described nowhere. */
    | { readonly kind: 'unknown' };
}

export interface Server {
  /** Absent for the one that is assumed where none is described. */
  readonly source?: Source;
  /** May hold variables: `https://{region}.example.com`. */
  readonly url: string;
  readonly documentation: Documentation;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly values: readonly string[] | undefined;
  readonly documentation: Documentation;
}

/** How one page leads to the next. */
export type Pagination =
  | {
      readonly kind: 'cursor';
      /** Pointer in the answer to the items: `/data`. */
      readonly items: string;
      /** The item type's schema. */
      readonly item: Schema;
      /** Query parameter that takes the cursor: `starting_after`. */
      readonly parameter: string;
      /** Where the cursor comes from: a field of the last item, or a field of the answer. */
      readonly cursor: { readonly of: 'lastItem' | 'answer'; readonly pointer: string };
      /** Pointer in the answer to a boolean that says whether more follow. */
      readonly more: string | undefined;
      /** Query parameter that asks for the items before a cursor: `ending_before`. */
      readonly before: string | undefined;
    }
  | {
      readonly kind: 'page' | 'offset';
      readonly items: string;
      readonly item: Schema;
      readonly parameter: string;
      readonly limit: string | undefined;
    }
  | { readonly kind: 'link'; readonly items: string; readonly item: Schema };
