import type { Api } from '../../generator/model/api.js';
import type { HandlerRecord } from '../../generator/emit/handlers/handler-record.js';
import { mergeHandlers } from '../../generator/emit/handlers/merge-handlers.js';
import type { MergeOptions } from '../../generator/emit/handlers/merge-handlers.js';
import type { MergedHandlers } from '../../generator/emit/handlers/merged-handlers.js';
import { HandlerProject } from '../../generator/emit/handlers/handler-project.js';

/** One run of the scaffold over files in memory. */
export function merge(
  api: Api,
  files: { readonly [path: string]: string },
  records: readonly HandlerRecord[] = [],
  options: Partial<MergeOptions> = {},
): MergedHandlers & { readonly text: (file: string) => string } {
  const merged = mergeHandlers(api, new Map(Object.entries(files)), records, {
    layout: 'functions',
    prune: false,
    folderFor: () => '../api',
    ...options,
  });
  return { ...merged, text: (file) => merged.files.get(file) ?? '' };
}

/** Syntax errors of all files, which must be none. */
export function syntaxErrors(files: ReadonlyMap<string, string>): readonly string[] {
  const project = new HandlerProject(files);
  return [...files.keys()].flatMap((file) => {
    const error = project.syntaxError(file);
    return error === undefined ? [] : [`${file}:${error.line} ${error.message}`];
  });
}

/** Whether all that a person wrote is still there, in its order; commas and spaces don't count. */
export function isKept(part: string, whole: string): boolean {
  const tokens = (text: string): readonly string[] => text.match(/\w+|[^\w\s,]/g) ?? [];
  const rest = tokens(whole)[Symbol.iterator]();
  return tokens(part).every((token) => {
    for (let next = rest.next(); !next.done; next = rest.next())
      if (next.value === token) return true;
    return false;
  });
}
