import { exec, type JsonValue } from 'jsonpath-rfc9535';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError, type Diagnostic } from '../support/diagnostics.js';
import { isJsonObject, type JsonObject } from '../support/json-object.js';
import { childPointer, type Source } from '../support/source.js';
import { mergeUpdate, removeAt, replaceAt, type Path } from './overlay-edits.js';
import type { Origins } from './origins.js';

/** A description while overlays change it. */
export interface Overlaid {
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A description with the actions of an overlay applied in turn (Overlay Specification 1.0, 4.4).
 * What an overlay brought in has its origin there. Throws DiagnosticError for what is no overlay.
 */
export function applyOverlay(
  value: unknown,
  overlay: unknown,
  file: string,
  description: string,
  origins: Origins,
): Overlaid {
  const diagnostics: Diagnostic[] = [];
  const actions = actionsOf(overlay, file);
  const changed = actions.reduce<unknown>((current, action, index) => {
    const source = { file, pointer: childPointer('/actions', index) };
    if (!isJsonObject(action)) return current;
    const result = applyAction(current, action, source, description, origins);
    diagnostics.push(...result.diagnostics);
    return result.value;
  }, value);
  return { value: changed, diagnostics };
}

function actionsOf(overlay: unknown, file: string): readonly unknown[] {
  const version = isJsonObject(overlay) ? overlay.overlay : undefined;
  if (!isJsonObject(overlay) || !/^1\.\d+(?:\.|$)/.test(String(version))) {
    const pointer = version === undefined ? '' : '/overlay';
    const message = 'This is no overlay of version 1.';
    const hint = 'Begin with `overlay: 1.0.0`.';
    throw new DiagnosticError([diagnostic('SW1030', { file, pointer }, message, hint)]);
  }
  return Array.isArray(overlay.actions) ? overlay.actions : [];
}

function applyAction(
  value: unknown,
  action: JsonObject,
  source: Source,
  description: string,
  origins: Origins,
): Overlaid {
  const at = (key: string): Source => ({ ...source, pointer: childPointer(source.pointer, key) });
  const { target, update, remove } = action;
  const found = pathsOf(value, target);
  if (!Array.isArray(found)) {
    const message = `${JSON.stringify(target)} is no JSONPath: ${String(found)}.`;
    return { value, diagnostics: [diagnostic('SW1031', at('target'), message, RFC)] };
  }
  const paths = found as readonly Path[];
  if (paths.length === 0) {
    const message = `${JSON.stringify(target)} leads to nothing in the description.`;
    return { value, diagnostics: [diagnostic('SW1032', at('target'), message)] };
  }
  // From the end, so that removing an item doesn't move those that are still to be removed.
  if (remove === true) {
    const change = (current: unknown, path: Path): unknown =>
      removeAt(current, path, { file: description, pointer: '' }, origins);
    return { value: [...paths].reverse().reduce(change, value), diagnostics: [] };
  }
  if (update === undefined) return { value, diagnostics: [] };
  const change = (current: unknown, path: Path): unknown =>
    replaceAt(current, path, origins, (old) => mergeUpdate(old, update, at('update'), origins));
  return { value: paths.reduce(change, value), diagnostics: [] };
}

const RFC = "Targets are written as in RFC 9535: $.paths['/pets'].get.";

/** Where a query leads, or why it is none. */
function pathsOf(value: unknown, target: unknown): readonly Path[] | string {
  const paths: Path[] = [];
  try {
    // Parsed text is JSON; its large integers, which are none, can't be compared in queries.
    exec(value as JsonValue, String(target), (_value, path) => paths.push(path.map(unescaped)));
    return paths;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message.replace(/\.$/, '') : 'it is broken';
  }
}

/** Keys come in the notation of normalized paths (RFC 9535, 2.7). */
function unescaped(key: string | number): string | number {
  if (typeof key === 'number') return key;
  return key.replaceAll(/\\(u[\da-f]{4}|.)/g, (_, escape: string) => {
    if (escape.startsWith('u')) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return CONTROLS.get(escape) ?? escape;
  });
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
]);
