import { refHidesSiblings } from '../openapi/dialect.js';
import type { Node, SchemaResource, SpecDocument } from '../openapi/document.js';
import { diagnostic } from '../support/diagnostic-codes.js';
import type { DiagnosticCode } from '../support/diagnostic-codes.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { childPointer } from '../support/source.js';
import type { Source } from '../support/source.js';
import { NO_SCOPE, entered, isRecursive, scopeKey } from './dynamic-scope.js';
import type { DynamicScope } from './dynamic-scope.js';
import { applyFormats } from './representation.js';
import type { FormatOptions } from './representation.js';
import { openCircles } from './schema-circles.js';
import type { Schema, Usage } from './schema.js';
import type { SchemaDraft } from './schema-graph.js';
import { documentationOf } from './schema-keywords/documentation.js';
import { isObject } from './schema-keywords/reading.js';
import type { Reading } from './schema-keywords/reading.js';
import { DRAFT, KEYWORDS } from './schema-keywords/table.js';
import type { Keyword } from './schema-keywords/table.js';
import { applyNullable } from './schema-keywords/values.js';
import { anySchema } from './synthetic-schema.js';
import { readingRules } from './schema-vocabulary.js';
import type { ReadingRules } from './schema-vocabulary.js';

const UNUSED: Usage = { request: false, response: false };

/** The meta-schemas of JSON Schema, the chief users of dynamic references, need some hundreds. */
const MAX_SCOPED_SCHEMAS = 50_000;

/** Builds the graph of schemas from a document: one object for one place, filled in as it is met. */
export class SchemaBuilder {
  readonly #document: SpecDocument;
  readonly #formats: FormatOptions;
  readonly #schemas = new Map<string, Schema>();
  readonly #rules = new Map<SchemaResource, ReadingRules>();
  /** Registered, but not yet filled in: a queue, since graphs are deeper than the stack. */
  readonly #unread: (() => void)[] = [];
  #scoped = 0;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #reported = new Set<string>();
  /** Schemas that are known to end. */
  readonly #opened = new Set<Schema>();

  constructor(document: SpecDocument, formats: FormatOptions = {}) {
    this.#document = document;
    this.#formats = formats;
  }

  /** Keywords that were left out because their values make no sense, and the like. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The schema at a place: the same object each time, complete as soon as this returns. */
  schemaAt(node: Node): Schema {
    const schema = this.#schemaIn(NO_SCOPE, node);
    for (let read = this.#unread.pop(); read !== undefined; read = this.#unread.pop()) read();
    openCircles(schema, this.#opened, ({ source }) => this.#reportCircle(source));
    return schema;
  }

  /** What a `$ref` standing at `from` points to, by pointer, `$id` or `$anchor`; one step. */
  resolve(reference: string, from: Source): Node | undefined {
    return this.#document.resolve(reference, from);
  }

  #schemaIn(outer: DynamicScope, node: Node): Schema {
    const scope = entered(outer, this.#document.resourceOf(node.source));
    const key = `${node.source.file}#${node.source.pointer}${scopeKey(scope)}`;
    const known = this.#schemas.get(key);
    if (known !== undefined) return known;
    const draft: SchemaDraft = {
      kind: 'schema',
      source: node.source,
      documentation: isObject(node.value) ? documentationOf(node.value) : {},
      usage: UNUSED,
    };
    this.#schemas.set(key, draft);
    if (scope.size === 0 || this.#isWithinLimit(node.source)) {
      this.#unread.push(() => this.#fill(draft, node, scope));
    }
    return draft;
  }

  /** Each scope makes schemas of its own, and scopes multiply. */
  #isWithinLimit(source: Source): boolean {
    this.#scoped += 1;
    if (this.#scoped <= MAX_SCOPED_SCHEMAS) return true;
    if (this.#scoped === MAX_SCOPED_SCHEMAS + 1) {
      const message = `Dynamic references make more than ${MAX_SCOPED_SCHEMAS} schemas of those that are written.`;
      this.#report('SW3105', source, message, 'Use "$ref" where one schema is meant.');
    }
    return false;
  }

  #fill(draft: SchemaDraft, node: Node, scope: DynamicScope): void {
    if (isObject(node.value)) this.#read(node, node.value, draft, scope);
    else if (node.value === false) draft.never = true;
    else if (node.value !== true) this.#refuse(node.source, 'The schema', 'an object or a boolean');
  }

  #read(
    node: Node,
    raw: { readonly [keyword: string]: unknown },
    draft: SchemaDraft,
    scope: DynamicScope,
  ): void {
    const rules = this.#rulesAt(node.source);
    const reading: Reading = {
      dialect: rules.dialect,
      node,
      raw,
      draft,
      subschema: (...tokens) => this.#schemaIn(scope, childNode(node, tokens)),
      referenced: (reference) => {
        // One that leads nowhere has been reported by the loader.
        const target = this.#document.resolve(reference, node.source);
        return target && this.#schemaIn(scope, target);
      },
      flagged: (flag, ...tokens) => this.#flagged(flag, childNode(node, tokens)),
      doubtPattern: (keyword, pattern) => {
        this.#report(
          'SW3104',
          childNode(node, [keyword]).source,
          `The pattern ${pattern} may take exponential time on some texts.`,
          'Repeat no group that repeats itself: ^a+$ instead of ^(a+)+$.',
        );
      },
      reinterpret: (keyword, meaning, hint) => {
        const { source } = childNode(node, [keyword]);
        this.#report('SW3106', source, `"${keyword}" ${meaning}.`, hint);
      },
      refuse: (keyword, expected) =>
        this.#refuse(childNode(node, [keyword]).source, `"${keyword}"`, expected),
    };
    if (typeof raw['$ref'] === 'string' && refHidesSiblings(rules.dialect)) {
      addReference(reading, reading.referenced(raw['$ref']));
      this.#readNullable(reading);
      return;
    }
    for (const [name, forms] of KEYWORDS) {
      if (!Object.hasOwn(raw, name)) continue;
      const keyword = this.#applicable(name, forms, rules, reading);
      keyword?.read(raw[name], reading, name);
    }
    this.#readReferences(reading, scope);
    dropIdleKeywords(draft);
    this.#readNullable(reading);
    applyFormats(draft, this.#formats);
  }

  /** A keyword of OpenAPI 3.0 that authors mean, and servers follow, in later versions too. */
  #readNullable(reading: Reading): void {
    const { raw, dialect, node } = reading;
    if (raw['nullable'] !== true || !dialect.startsWith('openapi')) return;
    applyNullable(reading);
    if (dialect !== 'openapi-3.0') {
      const hint = `Write "null" among the types, or a branch { type: 'null' }.`;
      reading.reinterpret('nullable', 'belongs to OpenAPI 3.0. It is read as there', hint);
    } else if (raw['$ref'] !== undefined) {
      const source = childNode(node, ['nullable']).source;
      this.#reportOnce(
        'SW3107',
        source,
        '"nullable" beside "$ref" has no say in OpenAPI 3.0; here it allows null.',
        'Write allOf: [{ $ref: … }] beside "nullable".',
      );
    }
  }

  /** The form of a keyword that holds here. What OpenAPI 3.0 lacks is read all the same. */
  #applicable(
    name: string,
    forms: readonly Keyword[],
    { dialect, vocabularies }: ReadingRules,
    { node }: Reading,
  ): Keyword | undefined {
    const draft = DRAFT[dialect];
    const asked = forms.filter(({ vocabulary }) => vocabularies?.has(vocabulary) ?? true);
    const exact = asked.find(({ since, until }) => since <= draft && draft <= until);
    if (exact !== undefined || asked.length === 0 || name === 'x-expansionResources') return exact;
    const isRead = dialect === 'openapi-3.0';
    this.#report(
      'SW3102',
      childNode(node, [name]).source,
      `"${name}" is no keyword of ${DIALECT_NAMES[dialect]}; it is ${isRead ? 'read as in JSON Schema 2020-12' : 'ignored'}.`,
      isRead
        ? 'Move the description to OpenAPI 3.1, which has the keyword.'
        : 'Name the draft that has the keyword in "$schema".',
    );
    return isRead ? forms.at(-1) : undefined;
  }

  /** A dynamic reference is a plain one by now: its target is known. */
  #readReferences(reading: Reading, scope: DynamicScope): void {
    const { raw, node, dialect, refuse } = reading;
    const { $ref, $dynamicRef, $recursiveRef } = raw;
    if (typeof $ref === 'string') addReference(reading, reading.referenced($ref));
    else if ($ref !== undefined) refuse('$ref', 'a reference');
    if (typeof $dynamicRef === 'string' && DRAFT[dialect] >= 2020) {
      addReference(reading, this.#dynamicTarget($dynamicRef, node, scope));
    }
    if ($recursiveRef === '#' && dialect === 'json-schema-2019-09') {
      const resource = this.#document.resourceOf(node.source);
      const target = isRecursive(resource) ? scope.get('') : undefined;
      addReference(reading, this.#schemaIn(scope, target ?? resource.root));
    }
  }

  #dynamicTarget(reference: string, node: Node, scope: DynamicScope): Schema | undefined {
    const target = this.#document.resolve(reference, node.source);
    if (target === undefined) return undefined;
    const name = reference.slice(reference.indexOf('#') + 1);
    const initial = this.#document.resourceOf(target.source).dynamicAnchors.get(name);
    const isDynamic = reference.includes('#') && initial?.value === target.value;
    return this.#schemaIn(scope, (isDynamic ? scope.get(name) : undefined) ?? target);
  }

  #rulesAt(source: Source): ReadingRules {
    const resource = this.#document.resourceOf(source);
    const known = this.#rules.get(resource);
    if (known !== undefined) return known;
    const rules = readingRules(resource, this.#document);
    this.#rules.set(resource, rules);
    this.#checkMetaSchema(rules);
    return rules;
  }

  #checkMetaSchema({ metaSchema, dialect }: ReadingRules): void {
    if (metaSchema === undefined) return;
    const { source, uri, isFound, unknown } = metaSchema;
    if (!isFound) {
      this.#report(
        'SW1013',
        source,
        `The dialect "${uri}" is unknown; schemas are read as ${dialect}.`,
        'Name a draft of JSON Schema: https://json-schema.org/draft/2020-12/schema.',
      );
    }
    for (const vocabulary of unknown) {
      this.#report(
        'SW3103',
        source,
        `The meta-schema asks for the vocabulary "${vocabulary}", which is unknown here.`,
        'Make it optional (false) in "$vocabulary" if schemas may be read without it.',
      );
    }
  }

  #flagged(flag: string, start: Node): boolean {
    const seen = new Set<unknown>();
    for (let node: Node | undefined = start; node !== undefined && !seen.has(node.value);) {
      seen.add(node.value);
      if (!isObject(node.value)) return false;
      const { [flag]: value, $ref }: { readonly [keyword: string]: unknown } = node.value;
      const hidden =
        typeof $ref === 'string' && refHidesSiblings(this.#rulesAt(node.source).dialect);
      if (value === true && !hidden) return true;
      node = typeof $ref === 'string' ? this.#document.resolve($ref, node.source) : undefined;
    }
    return false;
  }

  #refuse(source: Source, subject: string, expected: string): void {
    this.#report('SW3101', source, `${subject} must be ${expected}.`);
  }

  #reportCircle(source: Source): void {
    const message = 'The schema contains itself in the very same place.';
    this.#report('SW3020', source, message, 'Refer to it from a property or an item instead.');
  }

  /** Once for a whole description: what is said of one place holds for the others. */
  #reportOnce(code: DiagnosticCode, source: Source, message: string, hint: string): void {
    if (this.#reported.has(code)) return;
    this.#reported.add(code);
    this.#diagnostics.push(diagnostic(code, source, message, hint));
  }

  /** Once per place: a schema may be met in several dynamic scopes. */
  #report(code: DiagnosticCode, source: Source, message: string, hint?: string): void {
    const key = `${code} ${source.file}#${source.pointer}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#diagnostics.push(diagnostic(code, source, message, hint));
  }
}

const DIALECT_NAMES = {
  'openapi-3.0': 'OpenAPI 3.0',
  'openapi-3.1': 'OpenAPI 3.1',
  'openapi-3.2': 'OpenAPI 3.2',
  'json-schema-2020-12': 'JSON Schema 2020-12',
  'json-schema-2019-09': 'JSON Schema 2019-09',
  'json-schema-7': 'JSON Schema draft 7',
  'json-schema-4': 'JSON Schema draft 4',
} as const;

function childNode(node: Node, tokens: readonly (string | number)[]): Node {
  let { value } = node;
  let { pointer } = node.source;
  for (const token of tokens) {
    // Readers ask for members that they have seen, so this is one or undefined.
    value = (value as { readonly [key: string]: unknown })[token];
    pointer = childPointer(pointer, token);
  }
  return { value, source: { file: node.source.file, pointer } };
}

/** A second reference becomes a branch that must hold too. */
function addReference({ draft }: Reading, target: Schema | undefined): void {
  if (target === undefined) return;
  if (draft.ref === undefined) draft.ref = target;
  else draft.allOf = [...(draft.allOf ?? []), { ...anySchema(draft.source), ref: target }];
}

/** Keywords that mean nothing without the one that they serve. */
function dropIdleKeywords(draft: SchemaDraft): void {
  if (draft.if === undefined) {
    delete draft.then;
    delete draft.else;
  }
  if (draft.contains === undefined) {
    delete draft.minContains;
    delete draft.maxContains;
  }
}
