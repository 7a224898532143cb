import type { Change } from '../../model/diff/change.js';
import type { Bump, Verdict } from './comparison.js';

/** What semantic versioning demands of the new version. */
export function verdictOn(changes: readonly Change[], before: string, after: string): Verdict {
  const bump = bumpFor(changes);
  const version = bumped(before, bump);
  if (version === undefined) return { bump };
  const isMet = isAtLeast(after, version);
  return { bump, version, ...(isMet === undefined ? {} : { isMet }) };
}

function bumpFor(changes: readonly Change[]): Bump {
  if (changes.length === 0) return 'none';
  if (changes.some(({ severity }) => severity === 'breaking')) return 'major';
  // What is offered anew, and what may be noticed, is more than a repair.
  const isNoticed = changes.some(
    ({ severity, action }) => severity === 'risky' || action === 'added' || action === 'widened',
  );
  return isNoticed ? 'minor' : 'patch';
}

type Version = readonly [major: number, minor: number, patch: number];

function parsed(version: string): Version | undefined {
  const match = /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+].*)?$/.exec(version);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function bumped(version: string, bump: Bump): string | undefined {
  const numbers = parsed(version);
  if (numbers === undefined) return undefined;
  const [major, minor, patch] = numbers;
  // Before 1.0.0 a minor version may break (semver.org, 4).
  if (bump === 'major') return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  if (bump === 'minor') return `${major}.${minor + 1}.0`;
  if (bump === 'patch') return `${major}.${minor}.${patch + 1}`;
  return version;
}

function isAtLeast(version: string, wanted: string): boolean | undefined {
  const [one, other] = [parsed(version), parsed(wanted)];
  if (one === undefined || other === undefined) return undefined;
  // Versions have three parts each.
  const difference = one.map((part, index) => part - other[index]!).find((part) => part !== 0);
  return (difference ?? 0) >= 0;
}
