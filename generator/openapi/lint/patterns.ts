import { isJsonObject } from '../../support/json-object.js';
import { readingOfPattern } from '../patterns/pattern-reading.js';
import { problem, type Rule, type Site } from './site.js';
import { shown } from './values.js';

/** JSON Schema core 6.4: patterns are of ECMA-262. Each other one is told once. */
export function patternsAreOwn(): Rule {
  const told = new Set<string>();
  return function* (site) {
    for (const [keys, pattern] of patternsOf(site)) {
      if (told.has(pattern)) continue;
      const reading = readingOfPattern(pattern);
      if (reading.kind !== 'own') told.add(pattern);
      if (reading.kind === 'translated') {
        const message = `${shown(pattern)} is no pattern of ECMAScript. It is checked as ${shown(reading.pattern)}.`;
        yield problem('SW3108', site, keys, message, 'Write it as ECMAScript has it.');
      } else if (reading.kind === 'unread') {
        const message = `${shown(pattern)} is no pattern of ECMAScript: ${reading.reason}. Texts are not checked against it.`;
        yield problem('SW3017', site, keys, message, 'Write it as ECMAScript has it.');
      }
    }
  };
}

function* patternsOf({
  value,
}: Site): Iterable<readonly [keys: readonly string[], pattern: string]> {
  const { pattern, patternProperties } = value;
  if (typeof pattern === 'string') yield [['pattern'], pattern];
  if (!isJsonObject(patternProperties)) return;
  for (const key of Object.keys(patternProperties)) yield [['patternProperties', key], key];
}
