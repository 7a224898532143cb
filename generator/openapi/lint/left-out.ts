import { nameProblem, type Rule } from './site.js';

/** Fields that are read, so that their references are checked, but that nothing is made of. */
const LEFT_OUT = {
  links: 'Links are',
  headers: 'Headers of single parts are',
  encoding: 'Encodings inside of a part are',
  prefixEncoding: 'Encodings by position are',
  itemEncoding: 'Encodings of items are',
  defaultMapping: 'A default mapping is',
} as const;

/** What has no counterpart in the output is told, not passed over in silence. */
export function areLeftOut(...fields: readonly (keyof typeof LEFT_OUT)[]): Rule {
  return function* (site) {
    for (const field of fields) {
      const value = site.value[field];
      const isEmpty = typeof value === 'object' && Object.keys(value ?? {}).length === 0;
      if (value === undefined || isEmpty) continue;
      const message = `${LEFT_OUT[field]} checked, but nothing is generated for ${field === 'defaultMapping' ? 'it' : 'them'}.`;
      yield nameProblem('SW4103', site, [field], message);
    }
  };
}
