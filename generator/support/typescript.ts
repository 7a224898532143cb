/**
 * The TypeScript that ts-morph carries, the only compiler that a run loads. ts-morph is loaded as
 * what it is, CommonJS: an `import` of its value would have Node search nine megabytes of text for
 * the names that they export, which takes longer than to run them.
 */
import { createRequire } from 'node:module';
import type typescript from 'typescript';

// `require` knows nothing of types. Those of the package `typescript` fit what is used here, and are
// the ones that openapi-typescript speaks of.
const library = createRequire(import.meta.url)('ts-morph') as { readonly ts: typeof typescript };

export const compiler = library.ts;
