import type { Dialect, Node, SpecDocument } from '../../generator/openapi/document.js';
import { pointerTokens } from '../../generator/support/source.js';
import type { Source } from '../../generator/support/source.js';

/** A document of plain values: the entry and, by URI, whatever it may refer to. */
export function memoryDocument(
  dialect: Dialect,
  root: unknown,
  others: ReadonlyMap<string, unknown> = new Map(),
  file = 'memory:/entry.json',
): SpecDocument {
  const files = new Map([...others, [file, root]]);
  return {
    dialect,
    root: { value: root, source: { file, pointer: '' } },
    files: [file],
    diagnostics: [],
    resolve(reference, from) {
      const [location = '', fragment = ''] = reference.split('#');
      const target = location === '' ? from.file : new URL(location, from.file).href;
      return files.has(target)
        ? descend(files.get(target), { file: target, pointer: decodeURIComponent(fragment) })
        : undefined;
    },
    resourceOf: ({ file: uri }) => ({
      uri,
      root: { value: files.get(uri), source: { file: uri, pointer: '' } },
      dialect,
      anchors: new Map(),
      dynamicAnchors: new Map(),
    }),
    locate: (source) => ({ file: source.file, line: 1, column: 1 }),
    text: () => undefined,
  };
}

function descend(root: unknown, source: Source): Node | undefined {
  let value = root;
  for (const token of pointerTokens(source.pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token))
      return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return { value, source };
}
