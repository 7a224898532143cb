import type { Node } from 'ts-morph';
import type { Resource } from '../../model/api.js';
import { member } from './handler-container.js';
import type { HandlerContainer } from './handler-container.js';
import { HandlerProject } from './handler-project.js';
import type { HandlerFiles } from './handler-project.js';
import type { HandlerRecord } from './handler-record.js';
import type { BrokenFile } from './merged-handlers.js';
import { declarationOf } from './prune-handlers.js';
import { applyEdits } from './text-edit.js';
import type { TextEdit } from './text-edit.js';

const MARK = '\uFEFF';

/** A resource, as far as it is known; one that is gone has only its property left. */
export type ResourceKey = Pick<Resource, 'property'> & Partial<Pick<Resource, 'className'>>;

/** The handlers' folder in the course of a merge: its texts, and what they hold right now. */
export class HandlerFolder {
  /** Files that don't parse: nothing in them is changed. */
  readonly broken: readonly BrokenFile[];
  readonly #files: Map<string, string>;
  /** Files that begin with a byte order mark, which no position counts. */
  readonly #marked: ReadonlySet<string>;
  /** Names that handlers may have. */
  readonly #names: ReadonlySet<string>;
  #project: HandlerProject;
  /** By resource, until a text changes. */
  readonly #places = new Map<string, HandlerContainer | 'elsewhere' | undefined>();

  constructor(files: HandlerFiles, names: ReadonlySet<string>) {
    this.#files = new Map([...files].map(([file, text]) => [file, text.replace(/^\uFEFF/, '')]));
    this.#marked = new Set([...files.keys()].filter((file) => files.get(file)?.startsWith(MARK)));
    this.#names = names;
    this.#project = new HandlerProject(this.#files);
    this.broken = [...files.keys()].flatMap((file) => {
      const error = this.#project.syntaxError(file);
      return error === undefined ? [] : [{ file, ...error }];
    });
  }

  get files(): HandlerFiles {
    return new Map(
      [...this.#files].map(([file, text]) => [file, this.#marked.has(file) ? MARK + text : text]),
    );
  }

  /** The texts as they are now, parsed. */
  get project(): HandlerProject {
    return this.#project;
  }

  isBroken(file: string): boolean {
    return this.broken.some((entry) => entry.file === file);
  }

  apply(edits: ReadonlyMap<string, readonly TextEdit[]>): void {
    for (const [file, list] of edits) {
      if (this.isBroken(file)) continue;
      this.#files.set(file, applyEdits(this.#files.get(file) ?? '', list));
    }
    if (edits.size > 0) this.#parse();
  }

  create(files: HandlerFiles): void {
    if (files.size === 0) return;
    for (const [file, text] of files) this.#files.set(file, text);
    this.#parse();
  }

  remove(file: string): void {
    this.#files.delete(file);
    this.#parse();
  }

  #parse(): void {
    this.#project = new HandlerProject(this.#files);
    this.#places.clear();
  }

  /** Where a resource's handlers live, broken files included. */
  placeOf(resource: ResourceKey): HandlerContainer | 'elsewhere' | undefined {
    const key = `${resource.property} ${resource.className ?? ''}`;
    if (this.#places.has(key)) return this.#places.get(key);
    const place = this.#project.container(resource, this.#names);
    this.#places.set(key, place);
    return place;
  }

  /** Where a resource's handlers can be read and changed. */
  container(resource: ResourceKey): HandlerContainer | undefined {
    const found = this.placeOf(resource);
    if (found === undefined || found === 'elsewhere') return undefined;
    return this.isBroken(this.pathOf(found)) ? undefined : found;
  }

  /** Whether a resource's handlers are in a file that doesn't parse. */
  isUnreadable(resource: ResourceKey): boolean {
    const found = this.placeOf(resource);
    return found !== undefined && found !== 'elsewhere' && this.isBroken(this.pathOf(found));
  }

  pathOf(container: HandlerContainer): string {
    return this.#project.pathOf(container.node);
  }

  handler({ resource, name }: Pick<HandlerRecord, 'resource' | 'name'>): Node | undefined {
    const container = this.container({ property: resource });
    return container === undefined ? undefined : member(container, name);
  }
}

/** The text of a handler with its docs. */
export function handlerText(node: Node): string {
  const declaration = declarationOf(node);
  const text = declaration.getSourceFile().getFullText();
  return text.slice(declaration.getStart(true), declaration.getEnd());
}
