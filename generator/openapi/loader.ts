import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError, tolerated, type Diagnostic } from '../support/diagnostics.js';
import { ownMember } from '../support/json-object.js';
import { childPointer, pointerTokens, type Source } from '../support/source.js';
import { isDescription } from './dialect.js';
import type { Dialect, Node, SpecDocument } from './document.js';
import type { DocumentPart } from './document-part.js';
import { readEntry, readReferenced } from './entry.js';
import { InputError, type InputText } from './input-files.js';
import { InputTexts } from './input-text.js';
import type { Limits } from './limits.js';
import { LoadedDocument } from './loaded-document.js';
import { metaschema } from './metaschemas.js';
import { missingTarget, type ReferenceProblem } from './missing-target.js';
import { referencesInUse } from './in-use.js';
import { filterPathItem, filterPaths, type OperationFilter } from './operation-filter.js';
import { pruneComponents, unreachedSubtypes, withoutComponents } from './prune.js';
import { Origins } from './origins.js';
import { applyOverlay } from './overlay.js';
import { ReferenceFinder, type Reference } from './references.js';
import { Registry } from './registry.js';
import type { ObjectKind } from './structure.js';
import { expandMap, type WholeMap } from './whole-map.js';

export interface LoaderOptions {
  readonly limits: Limits;
  /** Reads the document at an absolute URI, for a reference in another one. Throws InputError. */
  readonly read: (uri: string, name: string, from: string) => Promise<InputText>;
  /** Documents that needn't be read, by their absolute URIs. */
  readonly values?: ReadonlyMap<string, unknown>;
  /** For an entry that doesn't name one. */
  readonly dialect?: Dialect;
  /** Which operations are wanted; all where it is left out. */
  readonly filter?: OperationFilter;
}

/** Reads a description and everything that it refers to. Use it once. */
export class Loader {
  readonly #options: LoaderOptions;
  readonly #registry = new Registry();
  readonly #finder = new ReferenceFinder(this.#registry);
  readonly #texts = new InputTexts();
  readonly #origins = new Origins();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #lost: { readonly reference: Reference; readonly diagnostic: Diagnostic }[] = [];
  readonly #pending: Reference[] = [];
  #next = 0;
  /** One of each kind that leads somewhere, and what is wrong with the others. */
  readonly #sound = new Map<string, Reference>();
  readonly #unsound = new Map<string, ReferenceProblem>();
  readonly #unreadable = new Map<string, ReferenceProblem>();

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  /** The value of a text. Throws DiagnosticError where it is broken. */
  parse({ file, text }: InputText): unknown {
    const { value, diagnostics } = this.#texts.add(file, text, this.#options.limits);
    const isBroken = diagnostics.some(
      (one) => one.severity === 'error' && one.repair === undefined,
    );
    if (isBroken) throw this.#texts.error(diagnostics);
    this.#diagnostics.push(...diagnostics);
    return value;
  }

  /** The finished description whose entry is `value`. Throws DiagnosticError if it is none. */
  async load(
    value: unknown,
    place: Pick<InputText, 'file' | 'uri'>,
    overlays: readonly InputText[] = [],
  ): Promise<SpecDocument> {
    const source = { file: place.file, pointer: '' };
    const entry = this.#reading(() => {
      const overlaid = this.#overlaid(value, place.file, overlays);
      return readEntry(overlaid, source, this.#options.dialect, this.#origins);
    });
    const { filter } = this.#options;
    const isFiltered = filter !== undefined && entry.kind === 'openapi';
    if (!isFiltered) this.#add(place, entry);
    const root = isFiltered ? await this.#addFiltered(place, entry, filter) : entry.value;
    await this.#followPending();
    this.#rejectCircles();
    this.#judgeLost({ value: root, source });
    return new LoadedDocument({
      dialect: entry.dialect,
      root: { value: root, source },
      diagnostics: this.#diagnostics,
      registry: this.#registry,
      texts: this.#texts,
    });
  }

  #overlaid(value: unknown, file: string, overlays: readonly InputText[]): unknown {
    return overlays.reduce((current, overlay) => {
      const actions = this.parse(overlay);
      const overlaid = applyOverlay(current, actions, overlay.file, file, this.#origins);
      this.#diagnostics.push(...overlaid.diagnostics);
      return overlaid.value;
    }, value);
  }

  /** Errors of reading are said in places of the texts. */
  #reading<Result>(read: () => Result): Result {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof DiagnosticError)) throw thrown;
      throw this.#texts.error(thrown.diagnostics);
    }
  }

  #add(place: Pick<InputText, 'file' | 'uri'>, part: DocumentPart): void {
    const { value, kind } = part;
    this.#registry.add(place, part);
    this.#texts.change(place.file, value, this.#origins);
    this.#diagnostics.push(...part.diagnostics);
    if (kind) this.#search({ value, source: { file: place.file, pointer: '' } }, kind);
  }

  #search({ value, source }: Node, kind: ObjectKind): void {
    for (const reference of this.#finder.find(value, kind, source)) this.#pending.push(reference);
  }

  /** What is found on the way is followed, too. */
  async #followPending(): Promise<void> {
    for (; this.#next < this.#pending.length; this.#next++) {
      // The index is below the length.
      await this.#follow(this.#pending[this.#next]!);
    }
  }

  /** The entry with nothing but the wanted operations, and the components that these need. */
  async #addFiltered(
    place: Pick<InputText, 'file' | 'uri'>,
    part: DocumentPart,
    filter: OperationFilter,
  ): Promise<unknown> {
    const root = { value: part.value, source: { file: place.file, pointer: '' } };
    filterPaths(part.value, filter);
    this.#add(place, { ...part, kind: undefined });
    // Schemas may be called by their own names, wherever they stand.
    new ReferenceFinder(this.#registry).find(part.value, 'openapi', root.source);
    this.#search({ ...root, value: withoutComponents(part.value) }, 'openapi');
    const isReached = (value: unknown): boolean => this.#finder.isFound(value);
    for (let more: readonly Node[] = [root]; more.length > 0;) {
      await this.#followPending();
      more = unreachedSubtypes(root, this.#registry, isReached);
      for (const node of more) this.#search(node, 'schema');
    }
    return pruneComponents(part.value, isReached);
  }

  async #follow(reference: Reference): Promise<void> {
    const { map } = reference;
    if (map) return this.#followMap(reference, map);
    const key = this.#keyOf(reference);
    if (this.#sound.has(key)) return;
    const problem = this.#unsound.get(key) ?? (await this.#problemOf(reference));
    if (problem === undefined) this.#sound.set(key, reference);
    else {
      this.#unsound.set(key, problem);
      if (!reference.isSoft) this.#report(reference, problem);
    }
  }

  /** A map whose members all stand elsewhere gets a reference to each of them. */
  async #followMap(reference: Reference, map: WholeMap): Promise<void> {
    const { text, from } = reference;
    const problem = expandMap(map, await this.#targetOf(reference));
    if (problem !== undefined) {
      this.#report(reference, problem);
      return;
    }
    const source = { file: from.file, pointer: childPointer(from.pointer, '$ref') };
    const message = `"${text}" stands in the place of a whole map, where references have no meaning; its members are taken from there.`;
    this.#diagnostics.push(diagnostic('SW2007', source, message));
    if (map.kind) this.#search({ value: map.value, source: from }, map.kind);
    if (map.kind || map.memberKind === undefined) return;
    for (const [key, value] of Object.entries(map.value)) {
      const at = { ...from, pointer: childPointer(from.pointer, key) };
      this.#search({ value, source: at }, map.memberKind);
    }
  }

  /** Sees to it that the target is there, and searches it in turn. */
  async #problemOf(reference: Reference): Promise<ReferenceProblem | undefined> {
    const { text, from, kind } = reference;
    const target = await this.#targetOf(reference);
    if ('code' in target) return target;
    if (kind !== 'schema' && isDescription(target.value)) {
      return { code: 'SW2001', message: `"${text}" leads to a whole description, not to a part.` };
    }
    const [, path] = /^\/(?:paths|webhooks)\/([^/]+)$/.exec(from.pointer) ?? [];
    const { filter } = this.#options;
    if (filter && path !== undefined) {
      filterPathItem(target.value, pointerTokens(`/${path}`).join(''), filter);
    }
    this.#search(target, kind);
    return undefined;
  }

  /** What a reference leads to; its document is read if need be. */
  async #targetOf({ text, from, kind }: Reference): Promise<Node | ReferenceProblem> {
    const uri = this.#registry.target(text, from);
    if (uri === undefined) return { code: 'SW2006', message: `"${text}" is no URI reference.` };
    if (!this.#registry.has(uri)) {
      const problem = this.#unreadable.get(uri) ?? (await this.#read(uri, text, from, kind));
      if (problem !== undefined) {
        this.#unreadable.set(uri, problem);
        return problem;
      }
    }
    return this.#registry.resolve(text, from) ?? missingTarget(text, from, this.#registry);
  }

  /** Adds the document at `uri`. */
  async #read(
    uri: string,
    reference: string,
    from: Source,
    kind: ObjectKind,
  ): Promise<ReferenceProblem | undefined> {
    const given = this.#options.values?.get(uri) ?? metaschema(uri);
    if (given !== undefined) {
      this.#addReferenced({ file: uri, uri }, given, from, kind);
      return undefined;
    }
    const { documents } = this.#options.limits;
    if (this.#texts.files.length >= documents) {
      const message = `The description is made of more than ${documents} documents.`;
      return { code: 'SW1010', message };
    }
    try {
      const input = await this.#options.read(uri, reference.replace(/#.*/s, ''), from.file);
      if (!this.#registry.has(input.uri)) {
        this.#addReferenced(input, this.parse(input), from, kind);
      }
      this.#registry.alias(uri, input.uri);
      return undefined;
    } catch (thrown) {
      if (thrown instanceof InputError) {
        const code = thrown.code === 'SW1001' ? 'SW2002' : thrown.code;
        return { code, message: thrown.message, hint: thrown.hint };
      }
      if (!(thrown instanceof DiagnosticError)) throw thrown;
      const repair = 'The document is not read.';
      this.#diagnostics.push(...thrown.diagnostics.map((one) => ({ ...one, repair })));
      return { code: 'SW2002', message: `The document of "${reference}" is broken.` };
    }
  }

  #addReferenced(
    place: Pick<InputText, 'file' | 'uri'>,
    value: unknown,
    from: Source,
    kind: ObjectKind,
  ): void {
    const { dialect } = this.#registry.resourceOf(from);
    const source = { file: place.file, pointer: '' };
    this.#add(place, readReferenced(value, source, { dialect, kind }, this.#origins));
  }

  /** References that only lead to references would keep everybody busy who follows them. */
  #rejectCircles(): void {
    for (const reference of this.#sound.values()) {
      if (!this.#isCircular(reference)) continue;
      this.#registry.forget(reference.text, reference.from);
      this.#report(reference, {
        code: 'SW2005',
        message: `"${reference.text}" leads in a circle: no schema or object stands at its end.`,
        hint: 'Put a value in the place of one of the references.',
      });
    }
  }

  #isCircular({ text, from, keyword }: Reference): boolean {
    const passed = new Set<unknown>();
    let node = keyword === '$ref' ? this.#registry.resolve(text, from) : undefined;
    while (node !== undefined && !passed.has(node.value)) {
      passed.add(node.value);
      const next = ownMember(node.value, '$ref');
      if (typeof next !== 'string') return false;
      node = this.#registry.resolve(next, node.source);
    }
    return node !== undefined;
  }

  #report(reference: Reference, { code, message, hint }: ReferenceProblem): void {
    const { from, keyword, kind } = reference;
    const source = { file: from.file, pointer: childPointer(from.pointer, keyword) };
    const repair = REPAIRS[kind] ?? LEFT_OUT;
    this.#lost.push({
      reference,
      diagnostic: { ...diagnostic(code, source, message, hint), repair },
    });
  }

  /** What no operation needs is no reason to make nothing. */
  #judgeLost(root: Node): void {
    if (this.#lost.length === 0) return;
    const used = referencesInUse(root, this.#registry);
    const keys = used && new Set(used.map((reference) => this.#keyOf(reference)));
    for (const { reference, diagnostic } of this.#lost) {
      const isNeeded = keys?.has(this.#keyOf(reference)) ?? true;
      const isBorne = !isNeeded && LEADING_NOWHERE.has(diagnostic.code);
      const repair = `No operation needs it. ${diagnostic.repair ?? ''}`;
      this.#diagnostics.push(...(isBorne ? tolerated([{ ...diagnostic, repair }]) : [diagnostic]));
    }
  }

  /** The same for references of the same meaning. */
  #keyOf({ text, from, kind }: Reference): string {
    return `${this.#registry.resourceOf(from).uri}\n${kind}\n${text}`;
  }
}

/** What is refused for safety's sake is so wherever it stands. */
const LEADING_NOWHERE: ReadonlySet<string> = new Set(['SW2001', 'SW2002', 'SW2005', 'SW2006']);

const LEFT_OUT = 'What it stands for is left out.';
const REPAIRS: Partial<Readonly<Record<ObjectKind, string>>> = {
  schema: 'Anything is accepted there.',
  pathItem: 'The path is left out.',
  operation: 'The operation is left out.',
  parameter: 'The parameter is left out.',
  requestBody: 'The body is left out.',
  response: 'The response may hold anything.',
  header: 'The header is left out.',
  securityScheme: 'The security scheme is left out.',
};
