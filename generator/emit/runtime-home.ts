/** Where the runtime of an output lives: copied into it, or in Specwright's own package. */
export const RUNTIME_HOMES = ['copy', 'package'] as const;
export type RuntimeHome = (typeof RUNTIME_HOMES)[number];

/** A file of the output that is the runtime's. */
export function isRuntimeFile(path: string): boolean {
  return path.startsWith('runtime/');
}

/** `runtime/call.js` as the package has it: built JavaScript, so its name ends alike everywhere. */
export function packageModule(file: string): string {
  return `specwright/${file}`;
}
