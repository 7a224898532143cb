import type { Api, Operation, Pagination } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import type { Schema } from '../../model/schema.js';
import { pointerTokens } from '../../support/source.js';
import { code, join, literal, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { typeAlias } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import { CLIENT_FILE, ClientFile } from './client-file.js';
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
  readonly #api: Api;
  readonly #output: OutputFiles;
  readonly #aliases = new Map<Schema, Code>();

  constructor(api: Api, output: OutputFiles) {
    this.#api = api;
    this.#output = output;
  }

  /** Undefined where nothing that the operation answers can be expanded. */
  of(operation: Operation, file: ClientFile): ExpandedTypes | undefined {
    if (operation.call.params === undefined || !takesExpand(operation)) return undefined;
    const schema = answerSchema(operation);
    if (schema === undefined) return undefined;
    const params = code`{ ${propertyKey(PARAMETER)}?: ${FIELD}[] }`;
    if (operation.pagination !== undefined) {
      return this.#list(operation.pagination, schema, params, file);
    }
    const alias = this.#alias(schema, file);
    return alias && { data: code`${alias}<${FIELD}>`, item: code`never`, params };
  }

  /** Items are expanded by the path to them: `data.customer`. */
  #list(
    pagination: Pagination,
    page: Schema,
    params: Code,
    file: ClientFile,
  ): ExpandedTypes | undefined {
    const [list, ...deeper] = pointerTokens(pagination.items);
    const itemOf = (holder: ClientFile): Code | undefined => {
      const alias = this.#alias(pagination.item, holder);
      const ofItems = holder.runtimeType('OfItems', 'expansion');
      return alias && code`${alias}<${ofItems}<${literal(list)}, ${FIELD}>>`;
    };
    if (list === undefined || deeper.length > 0) return undefined;
    const item = itemOf(file);
    if (item === undefined) return undefined;
    const typeIn = (holder: ClientFile): Code => {
      const whole = holder.type(page, { takesDates: false });
      return code`Omit<${whole}, ${list}> & { ${propertyKey(list)}: ${itemOf(holder) ?? item}[] }`;
    };
    const name = this.#api.nameOf(dereferenced(page));
    if (name === undefined) return { data: typeIn(file), item, params };
    const alias = this.#declared(dereferenced(page), name, file, typeIn);
    return { data: code`${alias}<${FIELD}>`, item, params };
  }

  /** The name of the alias of a schema that has a name and fields to expand. */
  #alias(reference: Schema, file: ClientFile): Code | undefined {
    const schema = dereferenced(reference);
    const name = this.#api.nameOf(schema);
    const fields = expandableFields(schema);
    if (name === undefined || fields.length === 0) return undefined;
    const names = join(fields.map(literal), ' | ');
    return this.#declared(schema, name, file, (holder) => {
      const expanded = holder.runtimeType('Expanded', 'expansion');
      const type = holder.type(schema, { takesDates: false });
      return code`${expanded}<${type}, ${names}, ${FIELD}>`;
    });
  }

  /** The alias for what a schema becomes, as `file` calls it; declared when it is first asked for. */
  #declared(
    schema: Schema,
    name: string,
    file: ClientFile,
    typeIn: (holder: ClientFile) => Code,
  ): Code {
    const { layout } = this.#output;
    const home = layout.isSplit ? layout.typeFile(name) : CLIENT_FILE;
    const alias = this.#aliases.get(schema) ?? this.#declare(schema, name, home, typeIn);
    return file.source.importType(String(alias), moduleOf(home));
  }

  #declare(schema: Schema, name: string, home: string, typeIn: (holder: ClientFile) => Code): Code {
    const holder = new ClientFile(this.#api, this.#output.at(home), this.#output);
    const alias = holder.source.localName(`${name}Expanded`);
    this.#aliases.set(schema, alias);
    const description = `A {@link ${name}} in which the fields that \`expand\` names are whole objects.`;
    const parameters = [code`${FIELD} extends string`];
    holder.source.addLast(typeAlias(alias, typeIn(holder), jsdoc({ description }), parameters));
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
