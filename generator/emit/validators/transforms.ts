/**
 * `transforms.ts`: functions that fill in defaults and take out unknown fields. They are for valid
 * values, make new ones, and stand apart, since validating changes nothing.
 */
import type { Api, NamedSchema } from '../../model/api.js';
import type { JsonValue, Property, Schema } from '../../model/schema.js';
import { dereferenced } from '../../model/schema-graph.js';
import { code, identifier, join, literal, propertyAccess, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { functionDeclaration } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import { SourceFile } from '../source-file.js';
import type { EmittedFile } from '../source-file.js';
import { objectShape } from './object-shape.js';
import type { ObjectShape } from './object-shape.js';
import { TransformPlanner, defaultOf } from './transform-plan.js';
import type { Plan, TransformKind } from './transform-plan.js';

export interface TransformsOptions {
  readonly client: boolean;
  readonly server: boolean;
}

const VALUE = identifier('value');
const ITEM = identifier('item');
/** Names under which every object inherits something, so that reading them proves nothing. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

const DOCS: Readonly<Record<TransformKind, string>> = {
  defaults: 'A copy with the defaults of absent fields.',
  strip: 'A copy without fields that the description does not know.',
};

/** Nothing where no schema has a default and none has fields of its own alone. */
export function emitTransforms(api: Api, options: TransformsOptions): readonly EmittedFile[] {
  const named = api.schemas.filter(({ audience }) => audience === 'all' || options[audience]);
  const emitters = (['defaults', 'strip'] as const).map(
    (kind) => new TransformEmitter(kind, named),
  );
  const file = new SourceFile('transforms.ts');
  const functions = named.flatMap((one) => emitters.flatMap((emitter) => emitter.emit(one, file)));
  if (functions.length === 0) return [];
  file.add(...functions);
  return [file.print()];
}

class TransformEmitter {
  readonly #kind: TransformKind;
  readonly #planner: TransformPlanner;

  constructor(kind: TransformKind, named: readonly NamedSchema[]) {
    this.#kind = kind;
    this.#planner = new TransformPlanner(kind, named);
  }

  /** The function of one schema; nothing where it would have nothing to do. */
  emit({ name, schema }: NamedSchema, file: SourceFile) {
    if (!this.#planner.affects(schema)) return [];
    const type = code`${file.importNamespaceType('types', './types.js')}.${identifier(name)}`;
    return [
      functionDeclaration({
        name: this.#functionName(name),
        parameters: [{ name: VALUE, type }],
        returnType: type,
        body: code`return ${this.#result(dereferenced(schema), file)};`,
        doc: jsdoc({ description: DOCS[this.#kind] }),
      }),
    ];
  }

  #functionName(name: string): Code {
    return identifier(this.#kind === 'defaults' ? `with${name}Defaults` : `strip${name}`);
  }

  #result(schema: Schema, file: SourceFile): Code {
    const shape = objectShape(schema);
    if (shape === undefined) {
      const plan = this.#planner.planInside(schema);
      return plan === undefined ? VALUE : this.#changed(plan, VALUE, file);
    }
    const copy = code`{ ${join(this.#members(shape, file), ', ')} }`;
    return shape.isNullable ? code`${VALUE} === null ? null : ${copy}` : copy;
  }

  #members(shape: ObjectShape, file: SourceFile): readonly Code[] {
    if (this.#kind === 'strip' && shape.others !== 'allowed') {
      return shape.fields.map((field) => {
        const plan = this.#planner.planFor(field.schema);
        const kept = plan ? this.#changed(plan, access(field), file) : access(field);
        return member(field, shape, kept);
      });
    }
    const others = shape.fields.flatMap((field) => {
      const plan = this.#planner.planFor(field.schema);
      const initial = this.#kind === 'defaults' ? defaultOf(field, shape) : undefined;
      const changed = plan && member(field, shape, this.#changed(plan, access(field), file));
      const filled =
        initial &&
        code`...(${absent(field)} && { ${propertyKey(field.name)}: ${defaultCode(field.schema, initial.value)} })`;
      return [changed, filled].filter((one) => one !== undefined);
    });
    return [code`...${VALUE}`, ...others];
  }

  #changed(plan: Plan, value: Code, file: SourceFile): Code {
    switch (plan.kind) {
      case 'call':
        return code`${this.#functionName(plan.name)}(${value})`;
      case 'unlessNull':
        return code`${value} === null ? null : ${this.#changed(plan.inner, value, file)}`;
      case 'items':
        return code`${value}.map(${this.#each(plan.inner, file)})`;
      case 'members':
        return code`Object.fromEntries(Object.entries(${value}).map(([key, ${ITEM}]) => [key, ${this.#changed(plan.inner, ITEM, file)}]))`;
      case 'choice':
        return plan.branches.reduceRight((rest, { name, plan: inner }) => {
          const validator = file.import(name, './validators.js');
          return code`${validator}.is(${value}) ? ${this.#changed(inner, value, file)} : ${rest}`;
        }, value);
    }
  }

  #each(plan: Plan, file: SourceFile): Code {
    if (plan.kind === 'call') return this.#functionName(plan.name);
    return code`(${ITEM}) => ${this.#changed(plan, ITEM, file)}`;
  }
}

/** A default as values of its schema are in code. */
function defaultCode(schema: Schema, value: JsonValue): Code {
  const { representation } = dereferenced(schema);
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

function access({ name }: Property): Code {
  return code`${VALUE}${propertyAccess(name)}`;
}

/** Own properties count, and `undefined` is as good as nothing. */
function present(field: Property): Code {
  const isSet = code`${access(field)} !== undefined`;
  return INHERITED.has(field.name)
    ? code`Object.hasOwn(${VALUE}, ${field.name}) && ${isSet}`
    : isSet;
}

function absent(field: Property): Code {
  return INHERITED.has(field.name)
    ? code`!(${present(field)})`
    : code`${access(field)} === undefined`;
}

function member(field: Property, { required }: ObjectShape, value: Code): Code {
  const key = propertyKey(field.name);
  if (required.has(field.name)) return code`${key}: ${value}`;
  return code`...(${present(field)} && { ${key}: ${value} })`;
}
