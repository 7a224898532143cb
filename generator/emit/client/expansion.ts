import type { Api, Operation, Pagination } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import type { Schema } from '../../model/schema.js';
import { pointerTokens } from '../../support/source.js';
import { code, join, literal, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { typeAlias } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Statement } from '../source-file.js';
import type { ClientFile } from './client-file.js';
import { successes } from './successes.js';

/** The request parameter that names the fields to expand. */
const PARAMETER = 'expand';

/** The type parameter of a call whose answer depends on the fields that it names in `expand`. */
export const FIELD = code`Field`;

/** The types of an answer that depend on what the call asks to be expanded. */
export interface ExpandedTypes {
  /** The answer. */
  readonly data: Code;
  /** An item, where the answer is a list. */
  readonly item: Code;
  /** The type that `params` must have besides its own. */
  readonly params: Code;
}

/**
 * The types that `expand` narrows (Stripe's `x-expansionResources`): one alias for each schema with
 * such fields, whatever operations answer it.
 */
export class Expansions {
  readonly statements: Statement[] = [];
  readonly #api: Api;
  readonly #file: ClientFile;
  readonly #aliases = new Map<Schema, Code>();

  constructor(api: Api, file: ClientFile) {
    this.#api = api;
    this.#file = file;
  }

  /** Undefined where nothing that the operation answers can be expanded. */
  of(operation: Operation): ExpandedTypes | undefined {
    if (operation.call.params === undefined || !takesExpand(operation)) return undefined;
    const schema = answerSchema(operation);
    if (schema === undefined) return undefined;
    const params = code`{ ${propertyKey(PARAMETER)}?: ${FIELD}[] }`;
    if (operation.pagination !== undefined) return this.#list(operation.pagination, schema, params);
    const alias = this.#alias(schema);
    return alias && { data: code`${alias}<${FIELD}>`, item: code`never`, params };
  }

  /** Items are expanded by the path to them: `data.customer`. */
  #list(pagination: Pagination, page: Schema, params: Code): ExpandedTypes | undefined {
    const [list, ...deeper] = pointerTokens(pagination.items);
    const alias = this.#alias(pagination.item);
    if (alias === undefined || list === undefined || deeper.length > 0) return undefined;
    const ofItems = this.#file.runtimeType('OfItems', 'expansion');
    const item = code`${alias}<${ofItems}<${list}, ${FIELD}>>`;
    const whole = this.#file.type(page, { takesDates: false });
    const type = code`Omit<${whole}, ${list}> & { ${propertyKey(list)}: ${item}[] }`;
    const name = this.#api.nameOf(dereferenced(page));
    if (name === undefined) return { data: type, item, params };
    return {
      data: code`${this.#declared(dereferenced(page), name, type)}<${FIELD}>`,
      item,
      params,
    };
  }

  /** The name of the alias of a schema that has a name and fields to expand. */
  #alias(reference: Schema): Code | undefined {
    const schema = dereferenced(reference);
    const name = this.#api.nameOf(schema);
    const fields = expandableFields(schema);
    if (name === undefined || fields.length === 0) return undefined;
    const expanded = this.#file.runtimeType('Expanded', 'expansion');
    const type = this.#file.type(schema, { takesDates: false });
    const names = join(fields.map(literal), ' | ');
    return this.#declared(schema, name, code`${expanded}<${type}, ${names}, ${FIELD}>`);
  }

  /** The alias for what a schema becomes, declared when it is first asked for. */
  #declared(schema: Schema, name: string, type: Code): Code {
    const known = this.#aliases.get(schema);
    if (known !== undefined) return known;
    const alias = this.#file.source.localName(`${name}Expanded`);
    this.#aliases.set(schema, alias);
    const description = `A {@link ${name}} in which the fields that \`expand\` names are whole objects.`;
    const parameters = [code`${FIELD} extends string`];
    this.statements.push(typeAlias(alias, type, jsdoc({ description }), parameters));
    return alias;
  }
}

function takesExpand({ parameters, body }: Operation): boolean {
  const isParameter = parameters.some(
    ({ in: place, name }) => place === 'query' && name === PARAMETER,
  );
  const content = body?.content[0]?.schema;
  return isParameter || (content !== undefined && propertiesOf(content).has(PARAMETER));
}

/** The schema of the only good answer. */
function answerSchema(operation: Operation): Schema | undefined {
  const [only, ...others] = successes(operation);
  return others.length === 0 && only?.content.length === 1 ? only.content[0]?.schema : undefined;
}

function expandableFields(schema: Schema): readonly string[] {
  return [...propertiesOf(schema)]
    .filter(([, value]) => dereferenced(value).expansion !== undefined)
    .map(([name]) => name);
}

/** A schema's properties, those that it has by reference among them. */
function propertiesOf(schema: Schema, seen = new Set<Schema>()): ReadonlyMap<string, Schema> {
  if (seen.has(schema)) return new Map();
  seen.add(schema);
  const inherited = [...(schema.ref === undefined ? [] : [schema.ref]), ...(schema.allOf ?? [])];
  const own = [...(schema.properties?.values() ?? [])];
  return new Map([
    ...inherited.flatMap((part) => [...propertiesOf(part, seen)]),
    ...own.map(({ name, schema: value }) => [name, value] as const),
  ]);
}
