import type { Node, SpecDocument } from '../../openapi/document.js';
import { dereference } from '../../openapi/node.js';
import { diagnostic, type DiagnosticCode } from '../../support/diagnostic-codes.js';
import type { Diagnostic } from '../../support/diagnostics.js';
import type { Source } from '../../support/source.js';
import type { SchemaBuilder } from '../schema-builder.js';
import type { Directions } from '../schema-rules.js';
import type { Schema } from '../schema.js';

/** Which way a value travels. */
export type Direction = 'request' | 'response';

const OPPOSITES = { request: 'response', response: 'request' } as const;

/** What the builders share. */
export class BuildContext {
  readonly document: SpecDocument;
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #schemas: SchemaBuilder;
  readonly #directions: Directions | undefined;
  readonly #roots = { request: new Set<Schema>(), response: new Set<Schema>() };
  #isReversed = false;

  /** Without `directions` schemas are as the document has them. */
  constructor(document: SpecDocument, schemas: SchemaBuilder, directions?: Directions) {
    this.document = document;
    this.#schemas = schemas;
    this.#directions = directions;
  }

  /** What building met, each place once however many operations share it. */
  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()];
  }

  /** Says something about a place, once however often it is built. */
  report(code: DiagnosticCode, source: Source, message: string, hint?: string): void {
    this.#diagnostics.set(
      `${code} ${source.file}#${source.pointer}`,
      diagnostic(code, source, message, hint),
    );
  }

  /** Notes that XML isn't read and written as such. */
  reportXml(mediaType: string, source: Source, isLeftOut: boolean): void {
    const fate = isLeftOut ? 'left out, since there is another media type' : 'handed over as text';
    this.report('SW4101', source, `Bodies in ${mediaType} are ${fate}.`);
  }

  /** Notes that a message whose body has no meaning is sent without it. */
  reportBody(message: string, source: Source): void {
    this.#diagnostics.set(
      `${source.file}#${source.pointer}`,
      diagnostic('SW4102', source, `The body of ${message} has no meaning: it is left out.`),
    );
  }

  /** The schemas that were asked for so far: the roots of what travels each way. */
  get roots(): { readonly request: readonly Schema[]; readonly response: readonly Schema[] } {
    return { request: [...this.#roots.request], response: [...this.#roots.response] };
  }

  /** The schema at a place as it is for values that travel one way. */
  schema(node: Node, direction: Direction): Schema {
    const schema = this.#schemas.schemaAt(node);
    const way = this.#isReversed ? OPPOSITES[direction] : direction;
    this.#roots[way].add(schema);
    return this.#directions === undefined ? schema : this.#directions[way](schema);
  }

  /**
   * Builds what the API itself requests, as it does for webhooks: what it sends travels as its
   * answers do, and what it is answered as requests do.
   */
  reversed<T>(build: () => T): T {
    this.#isReversed = true;
    try {
      return build();
    } finally {
      this.#isReversed = false;
    }
  }

  /** What a Reference Object stands for; undefined where it leads nowhere, which is reported. */
  dereference(node: Node): Node | undefined {
    return dereference(this.document, node);
  }
}
