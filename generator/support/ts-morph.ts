/**
 * ts-morph, loaded as what it is: CommonJS. An `import` of its value would have Node search nine
 * megabytes of text for the names that they export, which takes longer than to run them.
 */
import { createRequire } from 'node:module';
import type * as tsMorph from 'ts-morph';

// `require` knows nothing of types; this is the package's own.
const library = createRequire(import.meta.url)('ts-morph') as typeof tsMorph;

/** The TypeScript that ts-morph carries: what it parses and edits files with. */
export const compiler = library.ts;
