/** openapi-typescript, loaded as CommonJS, so that TypeScript is: see `support/ts-morph.ts`. */
import { createRequire } from 'node:module';
import type * as openapiTypescript from 'openapi-typescript';

// `require` knows nothing of types; these are the package's own.
const library = createRequire(import.meta.url)('openapi-typescript') as typeof openapiTypescript;

export const { transformSchemaObject, tsUnion, UNKNOWN } = library;
