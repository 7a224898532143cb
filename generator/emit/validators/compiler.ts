import type { Api } from '../../model/api.js';
import type { Schema } from '../../model/schema.js';
import { patternFlags } from '../../openapi/patterns/pattern-flags.js';
import { dereferenced } from '../../model/schema-graph.js';
import { words } from '../../support/identifiers.js';
import { wordsOfCode } from '../../support/words-of-code.js';
import { code, join, literal, regExp } from '../code.js';
import type { Code, Literal } from '../code.js';
import { moduleOf } from '../source-file.js';
import type { SourceFile } from '../source-file.js';
import { comparison, holds } from './condition.js';
import type { Condition } from './condition.js';
import { HELPERS } from './context.js';
import type { Context, Helper } from './context.js';
import { TEXT_TEST_NAMES, formatWords, isAsserted, ownFormat, textTest } from './formats.js';
import type { Formats } from './formats.js';
import { explanationFunction, memberFunction, testFunction } from './function-code.js';
import { isInlinable } from './inlinable.js';
import { LocalNames } from './local-names.js';
import { absoluteLocation, locationFrom } from './location.js';
import { ModuleNames } from './module-names.js';
import type { FunctionSource, OtherCompilers } from './other-compilers.js';
import type { Place } from './place.js';
import { plainStem } from './plain-stem.js';
import { stepsCondition } from './print-steps.js';
import { DEPTH, KEY, REPORT, VALUE } from './property-reads.js';
import { schemaSteps } from './schema-steps.js';
import { check } from './step.js';
import type { LateCode, Step } from './step.js';
import { StructuralKeys } from './structural-key.js';

/** What the functions of a schema do: tell whether a value fits, report its faults, or a member's. */
type FunctionKind = 'test' | 'explanation' | 'member';

/** What stands before and after the stem in their names. */
const NAMING = {
  test: ['is', ''],
  explanation: ['explain', ''],
  member: ['explain', 'At'],
} as const;

/** The functions of a schema, or of several that judge alike, as far as they were asked for. */
interface Functions extends Partial<Record<FunctionKind, Code>> {
  readonly schema: Schema;
  readonly stem: string;
  /** How they judge a value: one and the same for the test and the explanation. */
  steps?: readonly Step[];
}

/** A constant or function; with a name where it is left out if nothing uses it. */
interface Declared {
  readonly name?: Code;
  readonly text: Code;
}

/** Compiles schemas to functions of one module; each is made when it is first asked for. */
export class Compiler implements Context, FunctionSource {
  readonly #formats: Formats;
  readonly #api: Api;
  readonly file: SourceFile;
  readonly #entry: string;
  readonly #names: ModuleNames;
  readonly #keys: StructuralKeys;
  readonly #others: OtherCompilers;
  readonly #functions = new Map<string, Functions>();
  readonly #constants = new Map<string, Code>();
  readonly #askedHelpers = new Set<Helper>();
  /** What the module calls them. */
  readonly #helperNames = new Set<string>();
  /** Functions that have been asked for, and are yet to be written. */
  readonly #pending: (() => Declared)[] = [];
  readonly #written: Declared[] = [];
  readonly #declarations: Declared[] = [];

  constructor(api: Api, file: SourceFile, entry: string, formats: Formats, others: OtherCompilers) {
    this.#api = api;
    this.file = file;
    this.#entry = entry;
    this.#formats = formats;
    this.#others = others;
    const ownTests = Object.values(formats.own).flatMap((own) => ('name' in own ? [own.name] : []));
    const taken = [...Object.keys(HELPERS), ...TEXT_TEST_NAMES, ...ownTests];
    this.#names = new ModuleNames([...api.schemas.map(({ name }) => name), ...taken], file);
    this.#keys = new StructuralKeys(
      (schema) => this.isNamed(schema) || this.isRecursive(schema),
      (schema) => formatWords(schema, formats),
    );
  }

  /** Writes what has been asked for, and what that asks for in turn; false if nothing has been. */
  write(): boolean {
    const before = this.#written.length;
    for (let write = this.#pending.shift(); write !== undefined; write = this.#pending.shift()) {
      this.#written.push(write());
    }
    return this.#written.length > before;
  }

  /** What has been written; to be called once, when nothing more will be asked for. */
  finish(): { readonly constants: readonly Code[]; readonly functions: readonly Code[] } {
    // A step that is asked for may yet be left out, and what it uses with it.
    const pieces = [...this.#declarations, ...this.#written];
    const text = pieces.map((piece) => String(piece.text)).join('\n');
    const [once, twice] = [new Set<string>(), new Set<string>()];
    for (const word of wordsOfCode(text)) (once.has(word) ? twice : once).add(word);
    const isUsed = ({ name }: Declared): boolean => name === undefined || twice.has(String(name));
    for (const helper of this.#askedHelpers) {
      const local = this.file.importName(helper, HELPERS[helper]);
      if (once.has(String(local))) this.file.import(helper, HELPERS[helper]);
    }
    return {
      constants: this.#declarations.filter(isUsed).map(({ text }) => text),
      functions: this.#written.filter(isUsed).map(({ text }) => code`\n${text}`),
    };
  }

  isNamed(schema: Schema): boolean {
    return this.#api.nameOf(schema) !== undefined;
  }

  isRecursive(schema: Schema): boolean {
    return this.#others.recursive.has(schema);
  }

  steps(schema: Schema, place: Place): readonly Step[] {
    const target = dereferenced(schema);
    if (this.#isInline(target, place)) return schemaSteps(target, place, this);
    return [this.#delegation(target, place)];
  }

  ownSteps(schema: Schema, place: Place): readonly Step[] {
    return schemaSteps(dereferenced(schema), place, this);
  }

  condition(schema: Schema, place: Place): Condition {
    return (
      stepsCondition(this.steps(schema, place)) ?? holds(this.testCall(schema, place.value, place))
    );
  }

  #isInline(schema: Schema, place: Place): boolean {
    const isFunction = (part: Schema): boolean => this.isNamed(part) || this.isRecursive(part);
    if (isFunction(schema)) return false;
    return isInlinable(schema, isFunction, place.reads !== undefined && place.key === undefined);
  }

  #delegation(schema: Schema, place: Place): Step {
    return {
      kind: 'delegation',
      passes: holds(this.testCall(schema, place.value, place)),
      explanation: () => this.#call(schema, place),
    };
  }

  memberExplanation(schema: Schema, place: Place, isRequired: boolean): LateCode | undefined {
    const target = dereferenced(schema);
    const isInline = this.#isInline(target, place);
    if (isInline && plainStem(target, this.#formats) === undefined) return undefined;
    const { key, value } = place;
    const isUsual = key !== undefined && this.location(target, place) === place.keyLocation;
    if (!isInline || !isUsual) {
      return () => this.#call(target, place, isRequired ? 'required' : 'optional');
    }
    return () => {
      const call = code`${this.#function('member', target, '')}(${REPORT}, ${key}, ${value});`;
      const missing = code`${this.helper('missing')}(${REPORT}, ${key})`;
      return isRequired ? code`if (${value} === undefined) ${missing};\nelse ${call}` : call;
    };
  }

  /** The statement that leaves the explanation to another function. */
  #call(schema: Schema, place: Place, member: 'inside' | 'optional' | 'required' = 'inside'): Code {
    const explain = this.explanation(schema, place.stem);
    const location = this.location(schema, place);
    const depth = this.isRecursive(schema) ? [this.#depth(place)] : [];
    if (place.key === undefined) {
      const parameters = [REPORT, place.value, explain, literal(location), ...depth];
      const within = this.helper('within');
      return code`${within}(${join(parameters, ', ')});`;
    }
    const isDefault = location === place.keyLocation;
    const where = isDefault && depth.length === 0 ? [] : [literal(location)];
    const parameters = [REPORT, place.key, place.value, explain, ...where, ...depth];
    return code`${this.helper(member)}(${join(parameters, ', ')});`;
  }

  #depth(place: Place): Code {
    return place.isRecursive ? code`${DEPTH} + 1` : literal(0);
  }

  testCall(schema: Schema, value: Code, place: Place): Code {
    const target = dereferenced(schema);
    const test = this.test(target, place.stem);
    const depth = this.isRecursive(target) ? [this.#depth(place)] : [];
    return code`${test}(${join([value, ...depth], ', ')})`;
  }

  test(schema: Schema, stem: string): Code {
    const home = this.#others.homeOf(schema, this);
    if (home !== this) return this.#imported(home.test(schema, stem), home);
    return this.#function('test', schema, stem);
  }

  explanation(schema: Schema, stem: string): Code {
    const home = this.#others.homeOf(schema, this);
    if (home !== this) return this.#imported(home.explanation(schema, stem), home);
    return this.#function('explanation', schema, stem);
  }

  /** The name of a function, which is written where nobody has asked for it yet. */
  #function(kind: FunctionKind, schema: Schema, stem: string): Code {
    const functions = this.#functionsOf(schema, stem);
    const known = functions[kind];
    if (known !== undefined) return known;
    const [prefix, suffix] = NAMING[kind];
    const name = this.#names.function(prefix, functions.stem, suffix);
    functions[kind] = name;
    this.#pending.push(() => ({ text: this.#write(kind, name, functions) }));
    return name;
  }

  #imported(name: Code, home: FunctionSource): Code {
    return this.file.import(String(name), moduleOf(home.file.path));
  }

  #functionsOf(reference: Schema, stem: string): Functions {
    const schema = dereferenced(reference);
    // Named ones share with those of like names only: `isThingUpdatePath` in place of
    // `isThingDeletePath` reads well, `isPrice` in place of `isBillableItem` doesn't.
    const lastWord = words(this.#api.nameOf(schema) ?? '').at(-1) ?? '';
    const depth = this.isRecursive(schema) ? 'recursive' : 'flat';
    const key = `${lastWord} ${depth} ${this.#keys.keyOf(schema)}`;
    const known = this.#functions.get(key);
    if (known !== undefined) return known;
    const plain = this.#api.nameOf(schema) ?? plainStem(schema, this.#formats);
    const made: Functions = { schema, stem: plain ?? stem };
    this.#functions.set(key, made);
    return made;
  }

  #write(kind: FunctionKind, name: Code, functions: Functions): Code {
    const { schema, stem } = functions;
    const isRecursive = this.isRecursive(schema);
    const head = { name, isExported: this.#others.isApart(schema, this.file), isRecursive };
    const place = this.#place(schema, stem);
    if (kind === 'member') {
      const steps = schemaSteps(schema, { ...place, key: KEY, keyLocation: '' }, this);
      return memberFunction(head, steps, this.#report());
    }
    functions.steps ??= schemaSteps(schema, place, this);
    const { steps } = functions;
    return kind === 'explanation'
      ? explanationFunction(head, steps, this.#report())
      : testFunction(head, isRecursive ? [this.#depthCheck(), ...steps] : steps);
  }

  #report(): Code {
    return this.file.importType('Report', './runtime/report.js');
  }

  #depthCheck(): Step {
    return check(comparison(DEPTH, '<=', this.helper('MAX_DEPTH')), () => code``);
  }

  #place(schema: Schema, stem: string): Place {
    return {
      value: VALUE,
      root: schema,
      names: new LocalNames((name) => name in HELPERS || this.#helperNames.has(name)),
      stem,
      isRecursive: this.isRecursive(schema),
    };
  }

  assertsFormat(schema: Schema): boolean {
    return isAsserted(schema, this.#formats.assert);
  }

  formatTest(schema: Schema): Code | undefined {
    const { format } = schema;
    if (format === undefined || !this.assertsFormat(schema)) return undefined;
    const own = ownFormat(this.#formats, format);
    if (own !== undefined && 'pattern' in own) {
      const flags = patternFlags(own.pattern);
      if (flags === undefined) throw new Error(`Not a regular expression: ${own.pattern}`);
      return code`${this.constant(`${format} format`, regExp(own.pattern, flags))}.test`;
    }
    const test = own ?? textTest(format);
    return test && this.file.import(test.name, test.module);
  }

  helper(name: Helper): Code {
    this.#askedHelpers.add(name);
    const local = this.file.importName(name, HELPERS[name]);
    this.#helperNames.add(String(local));
    return local;
  }

  constant(stem: string, value: Code): Code {
    const known = this.#constants.get(String(value));
    if (known !== undefined) return known;
    const name = this.#names.constant(stem);
    this.#constants.set(String(value), name);
    this.#declarations.push({ name, text: code`const ${name} = ${value};` });
    return name;
  }

  keyTest(names: readonly string[], stem: string): Code {
    const cases = names.map((name) => code`case ${name}:`);
    const body = code`switch (key) {\n${join(cases, '\n')}\nreturn true;\ndefault:\nreturn false;\n}`;
    const known = this.#constants.get(String(body));
    if (known !== undefined) return known;
    const name = this.#names.function('is', stem, 'Key');
    this.#constants.set(String(body), name);
    const text = code`function ${name}(key: string): boolean {\n${body}\n}`;
    this.#pending.push(() => ({ name, text }));
    return name;
  }

  issue(schema: Schema, place: Place, keyword: string, limit?: Literal): LateCode {
    return () => this.#issue(schema, place, keyword, limit);
  }

  #issue(schema: Schema, place: Place, keyword: string, limit: Literal): Code {
    const location = this.location(schema, place);
    const isDefault = location === (place.key === undefined ? '' : place.keyLocation);
    const where = isDefault ? [] : [literal(location)];
    const wanted = limit === undefined && where.length === 0 ? [] : [code`${limit}`];
    const isSecret = schema.format === 'password';
    const value = isSecret ? code`${this.helper('hidden')}(${place.value})` : place.value;
    const details = [value, literal(keyword), ...wanted, ...where];
    if (place.key === undefined) {
      return code`${this.helper('fail')}(${join([REPORT, ...details], ', ')})`;
    }
    return code`${this.helper('failAt')}(${join([REPORT, place.key, ...details], ', ')})`;
  }

  location(schema: Schema, place: Place): string {
    return locationFrom(place.root, dereferenced(schema), this.#entry);
  }

  /** The location of a schema in the description. */
  absoluteLocation(schema: Schema): string {
    return absoluteLocation(dereferenced(schema), this.#entry);
  }
}
