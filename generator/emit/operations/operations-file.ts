import type { Schema } from '../../model/schema.js';
import { code, identifier, join, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { constant } from '../declarations.js';
import { moduleOf } from '../source-file.js';
import type { SourceFile } from '../source-file.js';
import type { Declaration } from '../statements.js';
import type { ShapeBuilder } from './shape-builder.js';
import { shapeCode } from './shape-code.js';
import { emitShapes, SHAPES_FILE } from './shapes-file.js';
import type { NamedShapes } from './shapes-file.js';
import { standalone } from './wire-shape.js';
import type { WireShape } from './wire-shape.js';

interface ConstantOptions {
  readonly name: Code;
  readonly value: Code;
  readonly type?: Code | undefined;
  readonly doc?: Code;
  readonly isExported: boolean;
}

/** A file with operations in the making: its imports, and which of all shapes it uses. */
export class OperationsFile {
  readonly source: SourceFile;
  readonly shapes: ShapeBuilder;
  readonly used: WireShape[] = [];

  /** Where named shapes are constants of this very file. */
  readonly #shapeNames: Map<string, Code> | undefined;

  constructor(source: SourceFile, shapes: ShapeBuilder, options: { readonly ownsShapes: boolean }) {
    this.source = source;
    this.shapes = shapes;
    this.#shapeNames = options.ownsShapes ? new Map() : undefined;
  }

  /** A name from the runtime. */
  runtime(name: string, module: string): Code {
    return this.source.import(name, `./runtime/${module}.js`);
  }

  /** A name from the runtime that only types need. */
  runtimeType(name: string, module: string): Code {
    return this.source.importType(name, `./runtime/${module}.js`);
  }

  /**
   * A constant of the file, in a form that a bundler can leave out where nothing uses it: calls are
   * the matter. What a function returns is inferred before it meets the type of a constant, so
   * it's the function that is told.
   */
  constant(options: ConstantOptions): Declaration {
    const { type, value, isExported } = options;
    if (!value.toString().includes('(')) return constant(options);
    const define = this.runtime('define', 'operation');
    const result = type === undefined ? code`` : code`: ${type}`;
    const pure = code`/* @__PURE__ */ ${define}(()${result} => (${value}))`;
    return constant({ ...options, value: pure, type: isExported ? type : undefined });
  }

  /** Code for the shape of a schema. */
  shape(schema: Schema): Code {
    const shape = standalone(this.shapes.of(schema));
    this.used.push(shape);
    return shapeCode(shape, this.source, (name) =>
      this.#shapeNames === undefined
        ? this.source.import(name, moduleOf(SHAPES_FILE))
        : this.#localShape(name, this.#shapeNames),
    );
  }

  /** Declares the shapes that are used, in this file or in `elsewhere`. */
  declareShapes(elsewhere: () => SourceFile): void {
    const names = this.#shapeNames;
    const own: NamedShapes | undefined = names && {
      areExported: false,
      nameOf: (shape) => this.#localShape(shape, names),
    };
    const target = own === undefined ? elsewhere : (): SourceFile => this.source;
    emitShapes(this.used, this.shapes, own ?? { areExported: true, nameOf: identifier }, target);
  }

  #localShape(shape: string, names: Map<string, Code>): Code {
    const known = names.get(shape) ?? this.source.localName(`${shape}Shape`);
    names.set(shape, known);
    return known;
  }
}

/** `{ required: true, style: label }`; undefined members are left out. */
export function record(members: { readonly [key: string]: Code | undefined }): Code {
  const written = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [code`${propertyKey(key)}: ${value}`],
  );
  return written.length === 0 ? code`{}` : code`{ ${join(written, ', ')} }`;
}

/** A call that leaves out what isn't given at its end. */
export function call(callee: Code, ...slots: readonly (Code | undefined)[]): Code {
  const given = slots.filter((slot) => slot !== undefined);
  return code`${callee}(${join(given, ', ')})`;
}
