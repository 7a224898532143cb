import { existsSync, readFileSync } from 'node:fs';

/** The metaschema at a well-known address, so that references to it need no network. */
export function metaschema(uri: string): unknown {
  const name = FILES.get(uri);
  if (name === undefined) return undefined;
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown;
}
