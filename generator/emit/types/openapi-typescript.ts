/**
 * The part of openapi-typescript that makes types of schemas, without its reader of descriptions,
 * which could follow references to anywhere. Its version is fixed, for these are its inner files;
 * as CommonJS, for the reason that `support/typescript.ts` gives.
 */
import { createRequire, Module } from 'node:module';
import type * as openapiTypescript from 'openapi-typescript';
import { compiler } from '../../support/typescript.js';

const require = createRequire(import.meta.url);

shareCompiler();

// `require` knows nothing of types; these are the package's own for what its entry hands on.
export const transformSchemaObject = (
  require('openapi-typescript/dist/transform/schema-object.cjs') as {
    readonly default: typeof openapiTypescript.transformSchemaObject;
  }
).default;
export const { tsUnion, UNKNOWN } = require('openapi-typescript/dist/lib/ts.cjs') as Pick<
  typeof openapiTypescript,
  'tsUnion' | 'UNKNOWN'
>;

/** What it asks for as `typescript` is the compiler that is loaded already; a second takes long. */
function shareCompiler(): void {
  const asking = require.resolve('openapi-typescript/package.json');
  const file = createRequire(asking).resolve('typescript');
  if (require.cache[file] !== undefined) return;
  const shared = new Module(file);
  shared.exports = compiler;
  shared.loaded = true;
  require.cache[file] = shared;
}
