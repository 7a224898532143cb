/** Compiles a benchmark and runs it: `node run.mjs routing`. */
import { compile } from './compile.mjs';

const [name = 'routing'] = process.argv.slice(2);
await import(compile(name));
