/** TypeScript, loaded as what it is: see `ts-morph.ts`. */
import { createRequire } from 'node:module';
import type * as typescript from 'typescript';

// `require` knows nothing of types; this is the package's own.
export const compiler = createRequire(import.meta.url)('typescript') as typeof typescript;
