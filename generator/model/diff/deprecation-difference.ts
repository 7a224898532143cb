import type { Documentation } from '../schema.js';

interface Documented {
  readonly documentation: Documentation;
}

/** Whether something was deprecated (`added`) or is so no more; undefined where nothing changed. */
export function compareDeprecation(
  before: Documented,
  after: Documented,
): 'added' | 'removed' | undefined {
  const [was, is] = [before, after].map((one) => one.documentation.deprecated === true);
  if (was === is) return undefined;
  return is ? 'added' : 'removed';
}
