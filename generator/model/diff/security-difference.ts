import type { Operation, SecurityRequirement } from '../api.js';
import type { ChangeAction } from './change.js';
import type { PlacedDifference } from './message-difference.js';

/** Each way to be let in that came or went; none at all means that everyone is let in. */
export function compareSecurity(before: Operation, after: Operation): readonly PlacedDifference[] {
  const [old, now] = [waysIn(before.security), waysIn(after.security)];
  const change = (action: ChangeAction, subject: string): PlacedDifference => ({
    kind: 'security',
    action,
    direction: 'request',
    location: '',
    subject,
    before: before.source,
    after: after.source,
  });
  const [wasOpen, isOpen] = [old.has(NOTHING), now.has(NOTHING)];
  const lost = [...old].filter((way) => !now.has(way) && way !== NOTHING);
  const won = [...now].filter((way) => !old.has(way) && way !== NOTHING);
  // Who needed nothing can go on without what is merely offered, and needs what is demanded now.
  if (wasOpen && !isOpen) return [change('narrowed', won.join(' or '))];
  if (!wasOpen && isOpen) return [change('widened', lost.join(' or '))];
  return [...lost.map((way) => change('removed', way)), ...won.map((way) => change('added', way))];
}

const NOTHING = 'nothing';

/** Each alternative as text: `basicAuth`, `oauth (read, write) and apiKey`. */
function waysIn(security: readonly SecurityRequirement[]): ReadonlySet<string> {
  if (security.length === 0) return new Set([NOTHING]);
  return new Set(security.map(textOf));
}

function textOf(requirement: SecurityRequirement): string {
  if (requirement.size === 0) return NOTHING;
  return [...requirement]
    .map(([scheme, scopes]) =>
      scopes.length === 0 ? scheme : `${scheme} (${[...scopes].sort().join(', ')})`,
    )
    .sort()
    .join(' and ');
}
