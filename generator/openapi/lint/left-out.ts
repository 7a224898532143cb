import { isJsonObject } from '../../support/json-object.js';
import { nameProblem, type Rule } from './site.js';

/** Parts that are read, so that their references and schemas are checked, but that nothing is made of. */
const LEFT_OUT = {
  webhooks: 'Webhooks are',
  callbacks: 'Callbacks are',
  links: 'Links are',
} as const;

/** What has no counterpart in the output is told, not passed over in silence. */
export function isLeftOut(field: keyof typeof LEFT_OUT): Rule {
  return function* (site) {
    const value = site.value[field];
    if (!isJsonObject(value) || Object.keys(value).length === 0) return;
    const message = `${LEFT_OUT[field]} checked, but nothing is generated for them.`;
    yield nameProblem('SW4103', site, [field], message);
  };
}
