/**
 * Brings a folder of handlers up to a description: adds what is new, renames what only changed its
 * name, lists what is gone. Whatever a person wrote stays byte for byte.
 */
import type { Node } from 'ts-morph';
import type { Api, Operation, Resource } from '../../model/api.js';
import { holdsNothing, member } from './handler-container.js';
import type { HandlerContainer } from './handler-container.js';
import { HandlerFolder, handlerText } from './handler-folder.js';
import { INDEX, resourceFile } from './handler-project.js';
import type { HandlerFiles } from './handler-project.js';
import type { HandlerRecord } from './handler-record.js';
import { ImportEdits } from './import-edits.js';
import {
  extendIndex,
  listedContainer,
  listedFile,
  newIndex,
  withdrawFromIndex,
} from './index-file.js';
import type { Listed } from './index-file.js';
import { insertHandlers } from './insertion.js';
import type { HandlerPlace, MergedHandlers } from './merged-handlers.js';
import { newHandlerFile } from './new-file.js';
import { pruneStubs } from './prune-handlers.js';
import { renameHandlers } from './rename-handlers.js';
import type { Rename } from './rename-handlers.js';
import {
  CONTEXT,
  NOT_IMPLEMENTED,
  functionStub,
  handlerNames,
  methodStub,
  stubFingerprint,
} from './stub.js';
import type { HandlerLayout } from './stub.js';

export interface MergeOptions {
  readonly layout: HandlerLayout;
  /** The generated folder as a file of the handlers' folder sees it: `../api`. */
  readonly folderFor: (file: string) => string;
  /** Take out the stubs of operations that are gone, as far as nobody has filled them in. */
  readonly prune: boolean;
}

/** `files`: the TypeScript files of the folder. `records`: what the last run remembered. */
export function mergeHandlers(
  api: Api,
  files: HandlerFiles,
  records: readonly HandlerRecord[],
  options: MergeOptions,
): MergedHandlers {
  const merge = new Merge(api, files, records, options);
  merge.rename();
  merge.add();
  merge.prune();
  return merge.result();
}

interface Served {
  readonly resource: Resource;
  readonly operation: Operation;
}

class Merge {
  readonly #api: Api;
  readonly #options: MergeOptions;
  readonly #folder: HandlerFolder;
  readonly #records: readonly HandlerRecord[];
  /** Handlers that nobody has put a hand to, by resource and name. */
  readonly #untouched: Set<string>;
  /** What the description asks for, by resource and name. */
  readonly #served: ReadonlySet<string>;
  readonly #added: HandlerPlace[] = [];
  readonly #renamed: (HandlerPlace & { readonly from: string })[] = [];
  readonly #pruned: HandlerPlace[] = [];
  readonly #elsewhere: string[] = [];

  constructor(
    api: Api,
    files: HandlerFiles,
    records: readonly HandlerRecord[],
    options: MergeOptions,
  ) {
    this.#api = api;
    this.#options = options;
    this.#records = records;
    const served = this.#operations().map(({ resource, operation }) => ({
      resource: resource.property,
      name: operation.names.function,
    }));
    this.#served = new Set(served.map(keyOf));
    this.#folder = new HandlerFolder(files, new Set(served.map(({ name }) => name)));
    this.#untouched = new Set(records.filter((record) => this.#isUntouched(record)).map(keyOf));
  }

  /** The same method on the same path under another id. */
  rename(): void {
    const candidates = this.#operations().flatMap((entry) => this.#renameOf(entry));
    const freed = new Set(candidates.map(({ from }) => from.name));
    const renames = candidates.filter(
      ({ to, container }) => freed.has(to.name) || member(container, to.name) === undefined,
    );
    if (renames.length === 0) return;
    for (const { from, to, container } of renames) {
      this.#renamed.push({ name: to.name, from: from.name, file: this.#folder.pathOf(container) });
    }
    const untouched = renames.filter(({ from }) => this.#untouched.has(keyOf(from)));
    this.#folder.apply(renameHandlers(this.#folder.project, renames, this.#options.folderFor));
    for (const { from } of renames) this.#untouched.delete(keyOf(from));
    for (const { to, resource } of untouched) this.#untouched.add(keyOf({ resource, ...to }));
  }

  add(): void {
    const created = new Map<string, string>();
    const listed = this.#api.resources.flatMap((resource) => {
      const found = this.#folder.placeOf(resource);
      return found === undefined ? this.#create(resource, created) : this.#extend(resource, found);
    });
    this.#folder.create(created);
    this.#writeIndex(listed);
  }

  prune(): void {
    if (!this.#options.prune) return;
    const stubs = new Map<string, Node[]>();
    const resources = new Map<string, string>();
    for (const { record, node } of this.#orphans()) {
      if (!this.#untouched.has(keyOf(record))) continue;
      const file = this.#folder.project.pathOf(node);
      stubs.set(file, [...(stubs.get(file) ?? []), node]);
      resources.set(file, record.resource);
      this.#pruned.push({ name: record.name, file });
    }
    const edits = [...stubs].flatMap(([file, nodes]) => {
      const source = this.#folder.project.file(file);
      return source === undefined
        ? []
        : [[file, pruneStubs(source, nodes, this.#options.folderFor(file))] as const];
    });
    this.#folder.apply(new Map(edits));
    this.#dropEmpty(resources);
  }

  result(): MergedHandlers {
    const orphans = this.#orphans();
    const unfilled = this.#unfilled();
    return {
      files: this.#folder.files,
      records: [
        ...this.#currentRecords(),
        ...orphans.map(({ record }) => record),
        ...this.#records.filter((record) =>
          this.#folder.isUnreadable({ property: record.resource }),
        ),
      ],
      added: this.#added,
      renamed: this.#renamed,
      orphans: orphans.map(({ record, node }) => ({
        name: record.name,
        file: this.#folder.project.pathOf(node),
        untouched: this.#untouched.has(keyOf(record)),
      })),
      pruned: this.#pruned,
      unfilled,
      broken: this.#folder.broken,
      elsewhere: this.#elsewhere,
    };
  }

  #renameOf({ resource, operation }: Served): readonly (Rename & { readonly resource: string })[] {
    const from = this.#records.find((record) => place(record) === place(operation));
    const to = handlerNames(operation);
    if (from === undefined || from.name === to.name) return [];
    return [resource, { property: from.resource }]
      .map((holder) => this.#folder.container(holder))
      .filter((container) => container !== undefined && member(container, from.name) !== undefined)
      .slice(0, 1)
      .flatMap((container) =>
        container === undefined ? [] : [{ from, to, container, resource: resource.property }],
      );
  }

  /** Writes a resource's file; gives its place in the index. */
  #create(resource: Resource, created: Map<string, string>): readonly Listed[] {
    const { layout, folderFor } = this.#options;
    const file = resourceFile(resource);
    created.set(file, newHandlerFile(resource, layout, folderFor(file)));
    for (const operation of resource.operations) this.#note({ resource, operation }, file);
    return [listedFile(resource, file, layout)];
  }

  /** Adds what a resource lacks; gives its place in the index where it has none. */
  #extend(resource: Resource, found: HandlerContainer | 'elsewhere'): readonly Listed[] {
    if (found === 'elsewhere') {
      this.#elsewhere.push(resource.property);
      return [];
    }
    const file = this.#folder.pathOf(found);
    if (this.#folder.isBroken(file)) return [];
    this.#addMissing(resource, found, file);
    const { project } = this.#folder;
    if (project.handlersObject()?.getProperty(resource.property) !== undefined) return [];
    const container = this.#folder.container(resource);
    const listed = container && listedContainer(resource, file, container);
    return listed === undefined ? [] : [listed];
  }

  #note({ resource, operation }: Served, file: string): void {
    const name = operation.names.function;
    this.#added.push({ name, file });
    this.#untouched.add(keyOf({ resource: resource.property, name }));
  }

  /** Files that lost their last handler go, and their resources from the index. */
  #dropEmpty(files: ReadonlyMap<string, string>): void {
    for (const [file, property] of files) {
      const source = this.#folder.project.file(file);
      const isServed = this.#api.resources.some((resource) => resource.property === property);
      if (source === undefined || isServed || !holdsNothing(source)) continue;
      if (file === INDEX || this.#folder.isBroken(INDEX)) continue;
      this.#folder.apply(new Map([[INDEX, withdrawFromIndex(this.#folder.project, property)]]));
      this.#folder.remove(file);
    }
  }

  #addMissing(resource: Resource, container: HandlerContainer, file: string): void {
    const names = resource.operations.map((operation) => operation.names.function);
    const imports = new ImportEdits(container.node.getSourceFile(), this.#options.folderFor(file));
    const edits = missingRuns(resource.operations, container).flatMap(({ start, run }) => {
      const blocks = run.map((operation) => {
        this.#note({ resource, operation }, file);
        return stubFor(operation, container, imports);
      });
      return insertHandlers(container, blocks, {
        before: names.slice(0, start).reverse(),
        after: names.slice(start + run.length),
      });
    });
    if (edits.length > 0) this.#folder.apply(new Map([[file, [...imports.edits(), ...edits]]]));
  }

  #writeIndex(listed: readonly Listed[]): void {
    if (listed.length === 0 || this.#folder.isBroken(INDEX)) return;
    const folder = this.#options.folderFor(INDEX);
    if (!this.#folder.files.has(INDEX)) {
      this.#folder.create(new Map([[INDEX, newIndex(listed, folder)]]));
      return;
    }
    const edits = extendIndex(this.#folder.project, listed);
    if (edits === undefined)
      this.#elsewhere.push(...listed.map(({ resource }) => resource.property));
    else this.#folder.apply(new Map([[INDEX, edits]]));
  }

  #operations(): readonly Served[] {
    return this.#api.resources.flatMap((resource) =>
      resource.operations.map((operation) => ({ resource, operation })),
    );
  }

  #isUntouched(record: HandlerRecord): boolean {
    const node = this.#folder.handler(record);
    return node !== undefined && stubFingerprint(handlerText(node)) === record.stub;
  }

  /** Handlers that nothing calls: their operations are gone, or went to another resource. */
  #orphans(): readonly { readonly record: HandlerRecord; readonly node: Node }[] {
    return this.#records
      .filter((record) => !this.#served.has(keyOf(record)))
      .flatMap((record) => {
        const node = this.#folder.handler(record);
        return node === undefined ? [] : [{ record, node }];
      });
  }

  #unfilled(): readonly HandlerPlace[] {
    return this.#operations().flatMap(({ resource, operation }) => {
      const name = operation.names.function;
      const key = { resource: resource.property, name };
      const node = this.#untouched.has(keyOf(key)) ? this.#folder.handler(key) : undefined;
      return node === undefined ? [] : [{ name, file: this.#folder.project.pathOf(node) }];
    });
  }

  #currentRecords(): readonly HandlerRecord[] {
    return this.#operations().flatMap(({ resource, operation }) => {
      const names = handlerNames(operation);
      const node = this.#folder.handler({ resource: resource.property, name: names.name });
      if (node === undefined) return [];
      const isStub = this.#untouched.has(keyOf({ resource: resource.property, name: names.name }));
      return [
        {
          method: operation.method,
          path: operation.path,
          ...names,
          resource: resource.property,
          ...(isStub ? { stub: stubFingerprint(handlerText(node)) } : {}),
        },
      ];
    });
  }
}

/** Operations without a handler, those that follow each other together. */
function missingRuns(
  operations: readonly Operation[],
  container: HandlerContainer,
): readonly { readonly start: number; readonly run: readonly Operation[] }[] {
  const runs: { start: number; run: Operation[] }[] = [];
  operations.forEach((operation, index) => {
    if (member(container, operation.names.function) !== undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.run.length === index) last.run.push(operation);
    else runs.push({ start: index, run: [operation] });
  });
  return runs;
}

/** Two resources may have a handler of one name while an operation moves between them. */
function keyOf({ resource, name }: Pick<HandlerRecord, 'resource' | 'name'>): string {
  return `${resource} ${name}`;
}

function place(entry: { readonly method: string; readonly path: string }): string {
  return `${entry.method} ${entry.path}`;
}

function stubFor(operation: Operation, container: HandlerContainer, imports: ImportEdits): string {
  const { request, reply } = handlerNames(operation);
  const names = {
    request: imports.type(request, 'types.js'),
    reply: imports.type(reply, 'server.js'),
    context: imports.type(CONTEXT, 'server.js'),
    notImplemented: imports.value(NOT_IMPLEMENTED, 'server.js'),
  };
  return container.kind === 'module'
    ? functionStub(operation, names)
    : methodStub(operation, names);
}
