import path from 'node:path';

/**
 * Whether a path of the output can stand on every file system and stays inside the output folder:
 * names of letters, digits and `. _ -`, parted by `/`, none of them reserved (Windows' device
 * names), none `.` or `..`.
 */
export function isOutputPath(file: string): boolean {
  return file.split('/').every(isFileName);
}

/** The absolute path of a file of the output. Throws where it would stand elsewhere. */
export function inFolder(folder: string, file: string): string {
  if (!isOutputPath(file)) throw new Error(`Not a path for the output: ${JSON.stringify(file)}`);
  return path.join(folder, ...file.split('/'));
}

/** Throws where two paths are one file on file systems that ignore case. */
export function assertDistinctPaths(files: Iterable<string>): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const folded = file.toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) throw new Error(`Two files of the output collide: ${other}, ${file}`);
    seen.set(folded, file);
  }
}

function isFileName(name: string): boolean {
  return (
    /^[A-Za-z0-9._-]{1,200}$/.test(name) &&
    !name.endsWith('.') &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
  );
}
