/**
 * The part of openapi-typescript that makes types of schemas, without its reader of descriptions,
 * which could follow references to anywhere. Its version is fixed, for these are its inner files;
 * as CommonJS, for the reason that `support/typescript.ts` gives.
 */
import { createRequire, Module } from 'node:module';
import type * as openapiTypescript from 'openapi-typescript';
import { compiler } from '../../support/typescript.js';

const require = createRequire(import.meta.url);

// `require` knows nothing of types; these are the package's own for what its entry hands on.
export const { transformSchemaObject, tsUnion, UNKNOWN } = withSharedCompiler(() => ({
  transformSchemaObject: (
    require('openapi-typescript/dist/transform/schema-object.cjs') as {
      readonly default: typeof openapiTypescript.transformSchemaObject;
    }
  ).default,
  ...(require('openapi-typescript/dist/lib/ts.cjs') as Pick<
    typeof openapiTypescript,
    'tsUnion' | 'UNKNOWN'
  >),
}));

/**
 * What is loaded meanwhile gets the compiler that is loaded already as its `typescript`: a second one
 * takes long. Whoever asks for `typescript` afterwards gets that package itself.
 */
function withSharedCompiler<T>(load: () => T): T {
  const asking = require.resolve('openapi-typescript/package.json');
  const file = createRequire(asking).resolve('typescript');
  const known = require.cache[file];
  const shared = new Module(file);
  shared.exports = compiler;
  shared.loaded = true;
  require.cache[file] = shared;
  try {
    return load();
  } finally {
    if (known === undefined) Reflect.deleteProperty(require.cache, file);
    else require.cache[file] = known;
  }
}
