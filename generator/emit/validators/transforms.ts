/**
 * `transforms.ts`: functions that fill in defaults and take out unknown fields. They are for valid
 * values, make new ones, and stand apart, since validating changes nothing.
 */
import type { Api, NamedSchema } from '../../model/api.js';
import type { Property, Schema } from '../../model/schema.js';
import { dereferenced } from '../../model/schema-graph.js';
import { code, identifier, join, literal, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { functionDeclaration } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import { SourceFile } from '../source-file.js';
import { hasType } from './types-and-values.js';
import type { EmittedFile } from '../source-file.js';

type Kind = 'defaults' | 'strip';

export interface TransformsOptions {
  readonly client: boolean;
  readonly server: boolean;
}

const VALUE = identifier('value');

/** Nothing where no schema has a default and none has fields of its own alone. */
export function emitTransforms(api: Api, options: TransformsOptions): readonly EmittedFile[] {
  const named = api.schemas.filter(({ audience }) => audience === 'all' || options[audience]);
  const emitter = new TransformEmitter(named);
  return emitter.emit();
}

class TransformEmitter {
  readonly #file = new SourceFile('transforms.ts');
  readonly #named: readonly NamedSchema[];
  readonly #names: ReadonlyMap<Schema, string>;
  readonly #affected: Readonly<Record<Kind, ReadonlySet<Schema>>>;

  constructor(named: readonly NamedSchema[]) {
    this.#named = named;
    this.#names = new Map(named.map(({ name, schema }) => [dereferenced(schema), name]));
    const plain = [...this.#names.keys()].filter(isPlainObject);
    this.#affected = {
      defaults: holding(plain, (schema) =>
        fields(schema).some((field) => hasDefault(schema, field)),
      ),
      strip: holding(plain, (schema) => schema.additionalProperties === undefined),
    };
  }

  emit(): readonly EmittedFile[] {
    const functions = this.#named.flatMap(({ name, schema }) => [
      ...this.#transform('defaults', name, dereferenced(schema)),
      ...this.#transform('strip', name, dereferenced(schema)),
    ]);
    if (functions.length === 0) return [];
    this.#file.add(...functions);
    return [this.#file.print()];
  }

  #transform(kind: Kind, name: string, schema: Schema) {
    if (!this.#affected[kind].has(schema)) return [];
    const types = this.#file.importNamespaceType('types', './types.js');
    const type = code`${types}.${identifier(name)}`;
    const members = kind === 'defaults' ? this.#filledMembers(schema) : this.#keptMembers(schema);
    const doc =
      kind === 'defaults'
        ? 'A copy with the defaults of absent fields.'
        : 'A copy without fields that the description does not know.';
    return [
      functionDeclaration({
        name: functionName(kind, name),
        parameters: [{ name: VALUE, type }],
        returnType: type,
        body: code`return { ${join(members, ', ')} };`,
        doc: jsdoc({ description: doc }),
      }),
    ];
  }

  /** What the value itself says comes after the defaults, and so stands. */
  #filledMembers(schema: Schema): readonly Code[] {
    const initial = fields(schema)
      .filter((field) => hasDefault(schema, field))
      .map((field) => code`${propertyKey(field.name)}: ${defaultCode(field)}`);
    const inner = fields(schema).flatMap((field) => {
      const changed = this.#changed('defaults', field);
      return changed === undefined ? [] : [member(schema, field, changed)];
    });
    return [...initial, code`...${VALUE}`, ...inner];
  }

  #keptMembers(schema: Schema): readonly Code[] {
    return fields(schema).map((field) =>
      member(schema, field, this.#changed('strip', field) ?? access(field)),
    );
  }

  /** The field's value after the same change; undefined where it stays as it is. */
  #changed(kind: Kind, field: Property): Code | undefined {
    const schema = dereferenced(field.schema);
    const own = this.#functionFor(kind, schema);
    if (own !== undefined) return code`${own}(${access(field)})`;
    const isList = schema.types?.length === 1 && schema.types[0] === 'array';
    const items = isList && schema.items !== undefined ? dereferenced(schema.items) : undefined;
    const inner = items && this.#functionFor(kind, items);
    return inner && code`${access(field)}.map(${inner})`;
  }

  #functionFor(kind: Kind, schema: Schema): Code | undefined {
    const name = this.#names.get(schema);
    return name !== undefined && this.#affected[kind].has(schema)
      ? functionName(kind, name)
      : undefined;
  }
}

function functionName(kind: Kind, name: string): Code {
  return identifier(kind === 'defaults' ? `with${name}Defaults` : `strip${name}`);
}

function access({ name }: Property): Code {
  return code`${VALUE}[${name}]`;
}

function member(schema: Schema, field: Property, value: Code): Code {
  const key = propertyKey(field.name);
  if (schema.required?.includes(field.name) === true) return code`${key}: ${value}`;
  return code`...(${access(field)} !== undefined && { ${key}: ${value} })`;
}

function fields(schema: Schema): readonly Property[] {
  return [...(schema.properties?.values() ?? [])].filter((field) => field.schema.never !== true);
}

/** A field that must be there needs no default, and one that contradicts its schema is none. */
function hasDefault(schema: Schema, field: Property): boolean {
  const value = defaultOf(field);
  if (value === undefined || schema.required?.includes(field.name) === true) return false;
  const { types, enumeration } = dereferenced(field.schema);
  return (
    (types?.some((type) => hasType(value, type)) ?? true) && (enumeration?.includes(value) ?? true)
  );
}

/** The default as values of its schema are in code. */
function defaultCode(field: Property): Code {
  const value = defaultOf(field) ?? null;
  const { representation } = dereferenced(field.schema);
  if (typeof value === 'string') {
    return representation === 'Date' ? code`new Date(${value})` : literal(value);
  }
  if (typeof value !== 'number' && typeof value !== 'bigint') return literal(value);
  switch (representation) {
    case 'bigint':
      return literal(BigInt(value));
    case 'decimal':
      return literal(String(value));
    case 'Date':
      return code`new Date(${Number(value) * 1000})`;
    default:
      return literal(value);
  }
}

function defaultOf({ schema }: Property) {
  return (schema.default ?? dereferenced(schema).default)?.value;
}

/** An object that says all of itself: its type is an interface of these fields. */
function isPlainObject(schema: Schema): boolean {
  const { types, properties, ref, allOf, anyOf, oneOf, additionalProperties: rest } = schema;
  return (
    types?.length === 1 &&
    types[0] === 'object' &&
    (properties?.size ?? 0) > 0 &&
    (ref ?? allOf ?? anyOf ?? oneOf ?? schema.patternProperties) === undefined &&
    (rest === undefined || rest.never === true)
  );
}

/** Those that a condition holds for, and those that have fields or lists of such. */
function holding(
  plain: readonly Schema[],
  condition: (schema: Schema) => boolean,
): ReadonlySet<Schema> {
  const found = new Set(plain.filter(condition));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const schema of plain) {
      const parts = fields(schema).map((field) => dereferenced(field.schema));
      const items = parts.flatMap((part) =>
        part.items === undefined ? [] : [dereferenced(part.items)],
      );
      if ([...parts, ...items].some((part) => found.has(part))) found.add(schema);
    }
  }
  return found;
}
