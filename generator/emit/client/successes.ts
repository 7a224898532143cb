import type { Operation, Response } from '../../model/api.js';

/** The 2XX answers; where there is none, what `default` says holds for them. */
export function successes({ responses }: Operation): readonly Response[] {
  const good = responses.filter(({ status }) => status.startsWith('2'));
  return good.length > 0 ? good : responses.filter(({ status }) => status === 'default');
}
