/**
 * The part of openapi-typescript that makes types of schemas, without its reader of descriptions,
 * which could follow references to anywhere. Its version is fixed, for these are its inner files;
 * as CommonJS, for the reason that `support/ts-morph.ts` gives.
 */
import { createRequire } from 'node:module';
import type * as openapiTypescript from 'openapi-typescript';

const require = createRequire(import.meta.url);

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
