import type { Source } from '../support/source.js';

/** A value as JSON has it. Integers beyond 2^53 arrive as bigint. */
export type JsonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** The types of JSON Schema; `integer` is a number with a zero fraction. */
export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/**
 * What a value is in code where JSON has nothing like it: `decimal` is a text whose digits are those
 * of the number.
 */
export type Representation = 'bigint' | 'decimal' | 'Date';

/** What a schema says to people. */
export interface Documentation {
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly externalDocs?: { readonly url: string; readonly description?: string };
  readonly examples?: readonly JsonValue[];
}

/** Which way values of a schema travel. A bare JSON Schema travels neither way. */
export interface Usage {
  readonly request: boolean;
  readonly response: boolean;
}

/**
 * One schema, in one form whatever its dialect: JSON Schema 2020-12 with the OpenAPI additions.
 *
 * Every subschema is a `Schema` itself and every `$ref` the very object it points to, so the
 * model is a graph that may have cycles. Equal places give identical objects: compare with `===`.
 * A schema without any assertion accepts everything; one with `never` accepts nothing.
 */
export interface Schema {
  readonly kind: 'schema';
  readonly source: Source;
  readonly documentation: Documentation;
  readonly usage: Usage;
  /** The boolean schema `false`. */
  readonly never?: true;

  /**
   * References (JSON Schema core 8.2.3). A `$dynamicRef` is resolved while building: a schema that
   * is met in several dynamic scopes is one object for each.
   */
  readonly ref?: Schema;

  // Any type (validation 6.1)
  readonly types?: readonly JsonType[];
  readonly constant?: { readonly value: JsonValue };
  readonly enumeration?: readonly JsonValue[];
  /** Absent: as JSON has it. */
  readonly representation?: Representation;
  /** The listed values are known ones, others are welcome: an enum of a response. */
  readonly openEnumeration?: true;

  // Numbers (6.2)
  readonly multipleOf?: number;
  readonly maximum?: number | bigint;
  readonly exclusiveMaximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly exclusiveMinimum?: number | bigint;

  // Strings (6.3)
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;

  // Arrays (6.4; core 10.3.1)
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly contains?: Schema;
  readonly maxContains?: number;
  readonly minContains?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly uniqueItems?: true;
  readonly unevaluatedItems?: Schema;

  // Objects (6.5; core 10.3.2); properties in the order of the spec
  readonly properties?: ReadonlyMap<string, Property>;
  readonly required?: readonly string[];
  readonly patternProperties?: ReadonlyMap<string, Schema>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly maxProperties?: number;
  readonly minProperties?: number;
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas?: ReadonlyMap<string, Schema>;
  readonly unevaluatedProperties?: Schema;

  // Applicators in place (core 10.2)
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: Discriminator;

  // Annotations that shape the output
  readonly default?: { readonly value: JsonValue };
  /** Stripe's `x-expansionResources`: what the value becomes when it is expanded. */
  readonly expansion?: Schema;
}

/** A named property of an object; the schema may be shared, what stands here is its own. */
export interface Property {
  readonly name: string;
  readonly schema: Schema;
  /** Only in answers. */
  readonly readOnly?: true;
  /** Only in requests. */
  readonly writeOnly?: true;
}

/** OpenAPI's hint at the branch of a `oneOf` or `anyOf`: never changes the verdict. */
export interface Discriminator {
  readonly propertyName: string;
  /** Value of the property to the branch it names. */
  readonly mapping: ReadonlyMap<string, Schema>;
}
