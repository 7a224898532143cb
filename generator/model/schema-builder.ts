import type { Node, SpecDocument } from '../openapi/document.js';
import { refHidesSiblings } from '../openapi/schema-dialect.js';
import { SchemaResources } from '../openapi/schema-resources.js';
import type { SchemaResource } from '../openapi/schema-resources.js';
import type { Diagnostic } from '../support/diagnostics.js';
import { childPointer } from '../support/source.js';
import type { Source } from '../support/source.js';
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

/**
 * The dynamic scope (JSON Schema core 7.1): what each `$dynamicAnchor` means for those who come
 * through here, the outermost one first found. It is known while building, so a `$dynamicRef`
 * becomes a plain reference to the schema that it means there.
 */
type DynamicScope = ReadonlyMap<string, Node>;

/** Builds the graph of schemas from a document: one object for one place, filled in as it is met. */
export class SchemaBuilder {
  readonly #resources: SchemaResources;
  readonly #schemas = new Map<string, Schema>();
  readonly #rules = new Map<SchemaResource, ReadingRules>();
  /** Registered, but not yet filled in: a queue, since graphs are deeper than the stack. */
  readonly #unread: (() => void)[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #reported = new Set<string>();

  constructor(document: SpecDocument) {
    this.#resources = new SchemaResources(document);
  }

  /** Keywords that were left out because their values make no sense, and the like. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** The schema at a place: the same object each time, complete as soon as this returns. */
  schemaAt(node: Node): Schema {
    const schema = this.#schemaIn(new Map(), node);
    for (let read = this.#unread.pop(); read !== undefined; read = this.#unread.pop()) read();
    return schema;
  }

  /** What a `$ref` standing at `from` points to, by pointer, `$id` or `$anchor`; one step. */
  resolve(reference: string, from: Source): Node | undefined {
    return this.#resources.resolve(reference, from);
  }

  #schemaIn(outer: DynamicScope, node: Node): Schema {
    const scope = entered(outer, this.#resources.resourceOf(node.source));
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
    this.#unread.push(() => this.#fill(draft, node, scope));
    return draft;
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
      referenced: (reference) => this.#referenced(reference, node.source, scope),
      flagged: (flag, ...tokens) => this.#flagged(flag, childNode(node, tokens)),
      refuse: (keyword, expected) =>
        this.#refuse(childNode(node, [keyword]).source, `"${keyword}"`, expected),
    };
    this.#readReferences(reading, scope);
    if ('$ref' in raw && refHidesSiblings(rules.dialect)) return;
    for (const [name, forms] of KEYWORDS) {
      if (!Object.hasOwn(raw, name)) continue;
      const keyword = this.#applicable(name, forms, rules, reading);
      keyword?.read(raw[name], reading, name);
    }
    dropIdleKeywords(draft);
    if (rules.dialect === 'openapi-3.0' && raw['nullable'] === true) applyNullable(reading);
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
    this.#report({
      code: 'SW2102',
      severity: 'warning',
      message: `"${name}" is no keyword of ${DIALECT_NAMES[dialect]}; it is ${isRead ? 'read as in JSON Schema 2020-12' : 'ignored'}.`,
      hint: isRead
        ? 'Move the description to OpenAPI 3.1, which has the keyword.'
        : 'Name the draft that has the keyword in "$schema".',
      source: childNode(node, [name]).source,
    });
    return isRead ? forms.at(-1) : undefined;
  }

  #readReferences({ raw, draft, node, dialect, refuse }: Reading, scope: DynamicScope): void {
    const { $ref, $dynamicRef, $recursiveRef } = raw;
    if ($ref !== undefined) {
      if (typeof $ref !== 'string') return refuse('$ref', 'a reference');
      const target = this.#referenced($ref, node.source, scope);
      if (target !== undefined) draft.ref = target;
    }
    if (typeof $dynamicRef === 'string' && DRAFT[dialect] >= 2020) {
      this.#addReference(draft, this.#dynamicTarget($dynamicRef, node, scope));
    }
    if ($recursiveRef === '#' && dialect === 'json-schema-2019-09') {
      const { root, dynamicAnchors } = this.#resources.resourceOf(node.source);
      const target = dynamicAnchors.has('') ? (scope.get('') ?? root) : root;
      this.#addReference(draft, this.#schemaIn(scope, target));
    }
  }

  /** A dynamic reference beside a plain one becomes a branch that must hold too. */
  #addReference(draft: SchemaDraft, target: Schema | undefined): void {
    if (target === undefined) return;
    if (draft.ref === undefined) draft.ref = target;
    else draft.allOf = [{ ...anySchema(draft.source), ref: target }];
  }

  #dynamicTarget(reference: string, node: Node, scope: DynamicScope): Schema | undefined {
    const target = this.#resources.resolve(reference, node.source);
    if (target === undefined) {
      this.#reportDeadEnd(reference, node.source);
      return undefined;
    }
    const name = reference.slice(reference.indexOf('#') + 1);
    const initial = this.#resources.resourceOf(target.source).dynamicAnchors.get(name);
    const isDynamic = reference.includes('#') && initial?.value === target.value;
    return this.#schemaIn(scope, (isDynamic ? scope.get(name) : undefined) ?? target);
  }

  #referenced(reference: string, from: Source, scope: DynamicScope): Schema | undefined {
    const target = this.#resources.resolve(reference, from);
    if (target !== undefined) return this.#schemaIn(scope, target);
    this.#reportDeadEnd(reference, from);
    return undefined;
  }

  #rulesAt(source: Source): ReadingRules {
    const resource = this.#resources.resourceOf(source);
    const known = this.#rules.get(resource);
    if (known !== undefined) return known;
    const rules = readingRules(resource, this.#resources);
    this.#rules.set(resource, rules);
    for (const uri of rules.unknown) {
      this.#report({
        code: 'SW2103',
        severity: 'error',
        message: `The meta-schema asks for the vocabulary "${uri}", which is unknown here.`,
        hint: 'Make it optional (false) in "$vocabulary" if schemas may be read without it.',
        source: resource.root.source,
      });
    }
    return rules;
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
      node = typeof $ref === 'string' ? this.#resources.resolve($ref, node.source) : undefined;
    }
    return false;
  }

  #refuse(source: Source, subject: string, expected: string): void {
    this.#report({
      code: 'SW2101',
      severity: 'error',
      message: `${subject} must be ${expected}; it is left out.`,
      source,
    });
  }

  #reportDeadEnd(reference: string, from: Source): void {
    this.#report({
      code: 'SW2104',
      severity: 'error',
      message: `The reference "${reference}" leads nowhere.`,
      source: from,
    });
  }

  /** Once per place: a schema may be met in several dynamic scopes. */
  #report(diagnostic: Diagnostic & { readonly source: Source }): void {
    const { code, message, source } = diagnostic;
    const key = `${code} ${source.file}#${source.pointer} ${message}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#diagnostics.push(diagnostic);
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

/** The scope within a resource: anchors that are met first stay. */
function entered(scope: DynamicScope, { dynamicAnchors }: SchemaResource): DynamicScope {
  if (dynamicAnchors.size === 0) return scope;
  return new Map([...dynamicAnchors, ...scope]);
}

function scopeKey(scope: DynamicScope): string {
  if (scope.size === 0) return '';
  const entries = [...scope].map(
    ([name, { source }]) => `${name}=${source.file}#${source.pointer}`,
  );
  return ` ${entries.sort().join(' ')}`;
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
