import { isJsonObject } from '../../support/json-object.js';
import { nameProblem, type Rule } from './site.js';

/** Links have no counterpart in the output: they are told, not passed over in silence. */
export const linksAreLeftOut: Rule = function* (site) {
  const { links } = site.value;
  if (!isJsonObject(links) || Object.keys(links).length === 0) return;
  const message = 'Links are checked, but nothing is generated for them.';
  yield nameProblem('SW4103', site, ['links'], message);
};
