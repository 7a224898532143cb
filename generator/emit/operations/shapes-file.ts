import { code } from '../code.js';
import type { Code } from '../code.js';
import { constant } from '../declarations.js';
import type { SourceFile } from '../source-file.js';
import type { ShapeBuilder } from './shape-builder.js';
import { shapeCode } from './shape-code.js';
import { partsOf } from './wire-shape.js';
import type { WireShape } from './wire-shape.js';

export const SHAPES_FILE = 'shapes.ts';

/** The named shapes of a file with operations: its own, or exported by `shapes.ts`. */
export interface NamedShapes {
  readonly areExported: boolean;
  /** A shape's constant, as its own file calls it. */
  readonly nameOf: (shape: string) => Code;
}

/**
 * The constants of the shapes that operations use, each after those that it uses itself. `target`
 * is asked for where there are any.
 */
export function emitShapes(
  used: readonly WireShape[],
  shapes: ShapeBuilder,
  { areExported, nameOf }: NamedShapes,
  target: () => SourceFile,
): void {
  const names = inOrder(used, shapes);
  if (names.length === 0) return;
  const file = target();
  if (areExported) file.reserve(names);
  const type = file.importType('Shape', './runtime/shape.js');
  const lazy = file.import('lazy', './runtime/shape.js');
  for (const name of names) {
    const shape = shapeCode(shapes.definition(name), file, nameOf);
    const value = code`/* @__PURE__ */ ${lazy}(() => ${shape})`;
    file.add(constant({ name: nameOf(name), type, value, isExported: areExported }));
  }
}

function inOrder(used: readonly WireShape[], shapes: ShapeBuilder): readonly string[] {
  const names = new Set<string>();
  const visited = new Set<string>();
  const visit = (shape: WireShape): void => {
    if (shape.kind === 'named') {
      if (visited.has(shape.name)) return;
      visited.add(shape.name);
      visit(shapes.definition(shape.name));
      names.add(shape.name);
    } else {
      partsOf(shape).forEach(visit);
    }
  };
  used.forEach(visit);
  return [...names];
}
