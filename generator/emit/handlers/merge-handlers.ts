/**
 * Brings a folder of handlers up to a description: adds what is new, renames what only changed its
 * name, lists what is gone. Whatever a person wrote stays byte for byte.
 */
import type { Node } from 'ts-morph';
import type { Api, Operation, Resource } from '../../model/api.js';
import type { ImportExtension } from '../import-extension.js';
import { carriedTo, exportEdits } from './carried-handlers.js';
import type { CarriedHandler } from './carried-handlers.js';
import { holdsNothing, member } from './handler-container.js';
import type { HandlerContainer } from './handler-container.js';
import { HandlerFolder, handlerText } from './handler-folder.js';
import { INDEX, resourceFile } from './handler-project.js';
import type { HandlerFiles } from './handler-project.js';
import type { HandlerRecord } from './handler-record.js';
import { KnownHandlers, keyOf } from './known-handlers.js';
import type { Served } from './known-handlers.js';
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
import { missingRuns, stubFor } from './missing-handlers.js';
import { newHandlerFile } from './new-file.js';
import { pruneStubs } from './prune-handlers.js';
import { renameHandlers } from './rename-handlers.js';
import type { Rename } from './rename-handlers.js';
import { handlerNames, stubFingerprint } from './stub.js';
import type { HandlerLayout } from './stub.js';

export interface MergeOptions {
  readonly layout: HandlerLayout;
  /** The generated folder as a file of the handlers' folder sees it: `../api`. */
  readonly folderFor: (file: string) => string;
  /** How new imports end the names of their modules; `.js` where it's left out. */
  readonly importExtension?: ImportExtension;
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

class Merge {
  readonly #api: Api;
  readonly #options: MergeOptions;
  readonly #extension: ImportExtension;
  readonly #folder: HandlerFolder;
  readonly #known: KnownHandlers;
  /** Records of handlers that nobody has put a hand to. */
  readonly #stubs: ReadonlySet<HandlerRecord>;
  /** The same by resource and name, with the stubs that are added. */
  readonly #untouched: Set<string>;
  readonly #added: HandlerPlace[] = [];
  readonly #renamed: (HandlerPlace & { readonly from: string })[] = [];
  readonly #carried: (HandlerPlace & { readonly from: string })[] = [];
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
    this.#extension = options.importExtension ?? '.js';
    this.#known = new KnownHandlers(api, records);
    const names = this.#known.operations.map(({ operation }) => operation.names.function);
    this.#folder = new HandlerFolder(files, new Set(names));
    this.#stubs = new Set(records.filter((record) => this.#isUntouched(record)));
    this.#untouched = new Set([...this.#stubs].map(keyOf));
  }

  /** The same operation under other names. */
  rename(): void {
    const candidates = this.#known.operations.flatMap((entry) => this.#renameOf(entry));
    const freed = new Set(candidates.map(({ from }) => from.name));
    const renames = candidates.filter(
      ({ to, container }) => freed.has(to.name) || member(container, to.name) === undefined,
    );
    if (renames.length === 0) return;
    for (const { from, to, container } of renames) {
      if (from.name === to.name) continue;
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
    this.#withdrawCarried();
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
        ...this.#known.records.filter((record) =>
          this.#folder.isUnreadable({ property: record.resource }),
        ),
      ],
      added: this.#added,
      renamed: this.#renamed,
      carried: this.#carried,
      orphans: orphans.map(({ record, node }) => ({
        name: record.name,
        file: this.#folder.project.pathOf(node),
        untouched: this.#untouched.has(keyOf(record)),
        resource: this.#known.resourceNow(record),
      })),
      pruned: this.#pruned,
      unfilled,
      broken: this.#folder.broken,
      elsewhere: this.#elsewhere,
    };
  }

  #renameOf(served: Served): readonly (Rename & { readonly resource: string })[] {
    const { resource, operation } = served;
    const from = this.#known.recordOf(served.operation);
    const to = handlerNames(operation);
    if (from === undefined) return [];
    if (from.name === to.name && from.request === to.request && from.reply === to.reply) return [];
    // The stub of an operation that goes to another resource is written anew there.
    if (from.resource !== resource.property && this.#stubs.has(from)) return [];
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
    const carried = layout === 'functions' ? this.#carry(resource, file) : [];
    created.set(file, newHandlerFile(resource, layout, folderFor(file), this.#extension, carried));
    for (const operation of resource.operations) {
      if (carried.some(({ name }) => name === operation.names.function)) continue;
      this.#note({ resource, operation }, file);
    }
    return [listedFile(resource, file, layout)];
  }

  #carry(resource: Resource, file: string): readonly CarriedHandler[] {
    const carried = carriedTo(resource, this.#known, this.#folder, this.#stubs);
    this.#carried.push(...carried.map(({ name, from }) => ({ name, file, from })));
    return carried;
  }

  /** Resources that are gone leave the index where others have all of their handlers. */
  #withdrawCarried(): void {
    const isServed = (property: string): boolean =>
      this.#api.resources.some((resource) => resource.property === property);
    const gone = new Set(
      this.#known.records
        .filter(({ name }) => this.#carried.some((carried) => carried.name === name))
        .map(({ resource }) => resource)
        .filter((property) => !isServed(property)),
    );
    for (const property of gone) {
      if (this.#orphans().some(({ record }) => record.resource === property)) continue;
      if (this.#folder.isBroken(INDEX)) continue;
      this.#folder.apply(new Map([[INDEX, withdrawFromIndex(this.#folder.project, property)]]));
    }
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
    const source = container.node.getSourceFile();
    const imports = new ImportEdits(source, this.#options.folderFor(file), this.#extension);
    const lacking = resource.operations.filter(
      (operation) => member(container, operation.names.function) === undefined,
    );
    const carried =
      container.kind === 'module' ? this.#carry({ ...resource, operations: lacking }, file) : [];
    const needsStub = (operation: Operation): boolean =>
      lacking.includes(operation) && !carried.some(({ name }) => name === operation.names.function);
    const edits = missingRuns(resource.operations, (operation) => !needsStub(operation)).flatMap(
      ({ start, run }) => {
        const blocks = run.map((operation) => {
          this.#note({ resource, operation }, file);
          return stubFor(operation, container, imports);
        });
        return insertHandlers(container, blocks, {
          before: names.slice(0, start).reverse(),
          after: names.slice(start + run.length),
        });
      },
    );
    const all = [
      ...imports.edits(),
      ...edits,
      ...exportEdits(carried, file, source, this.#extension),
    ];
    if (all.length > 0) this.#folder.apply(new Map([[file, all]]));
  }

  #writeIndex(listed: readonly Listed[]): void {
    if (listed.length === 0 || this.#folder.isBroken(INDEX)) return;
    const folder = this.#options.folderFor(INDEX);
    if (!this.#folder.files.has(INDEX)) {
      this.#folder.create(new Map([[INDEX, newIndex(listed, folder, this.#extension)]]));
      return;
    }
    const edits = extendIndex(this.#folder.project, listed, this.#extension);
    if (edits === undefined)
      this.#elsewhere.push(...listed.map(({ resource }) => resource.property));
    else this.#folder.apply(new Map([[INDEX, edits]]));
  }

  #isUntouched(record: HandlerRecord): boolean {
    const node = this.#folder.handler(record);
    return node !== undefined && stubFingerprint(handlerText(node)) === record.stub;
  }

  /** Handlers that nothing calls: their operations are gone, or went to another resource. */
  #orphans(): readonly { readonly record: HandlerRecord; readonly node: Node }[] {
    const left = this.#known.records
      .filter((record) => !this.#known.isServed(record))
      .flatMap((record) => {
        const node = this.#folder.handler(record);
        return node === undefined ? [] : [{ record, node }];
      });
    if (left.length === 0) return left;
    const called = new Set(
      this.#known.operations.map(({ resource, operation }) =>
        this.#folder.handler({ resource: resource.property, name: operation.names.function }),
      ),
    );
    return left.filter(({ node }) => !called.has(node));
  }

  #unfilled(): readonly HandlerPlace[] {
    return this.#known.operations.flatMap(({ resource, operation }) => {
      const name = operation.names.function;
      const key = { resource: resource.property, name };
      const node = this.#untouched.has(keyOf(key)) ? this.#folder.handler(key) : undefined;
      return node === undefined ? [] : [{ name, file: this.#folder.project.pathOf(node) }];
    });
  }

  #currentRecords(): readonly HandlerRecord[] {
    return this.#known.operations.flatMap(({ resource, operation }) => {
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
