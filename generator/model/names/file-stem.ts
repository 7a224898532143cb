import { createHash } from 'node:crypto';
import { camelCase, kebabCase } from '../../support/identifiers.js';

/**
 * The stem of a resource's file: `credit-grants` for `creditGrants`. A name that its stem doesn't
 * lead back to, as those of other scripts, gets a fingerprint: no two resources share a file, and
 * every file system can hold it.
 */
export function fileStem(property: string): string {
  const stem = kebabCase(property.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
  if (camelCase(stem) === property && !RESERVED.test(stem)) return stem;
  const fingerprint = createHash('sha256').update(property).digest('hex').slice(0, 8);
  return `${stem || 'resource'}-${fingerprint}`;
}

/** What the folder's own index is called, and devices of Windows. */
const RESERVED = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/;
