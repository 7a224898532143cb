import type { DiagnosticCode } from '../support/diagnostic-codes.js';
import { isJsonObject } from '../support/json-object.js';
import { closest } from '../support/closest.js';
import { pointerTokens, type Source } from '../support/source.js';
import { decodeFragment, splitFragment, type Registry } from './registry.js';

/** What is wrong with a reference. */
export interface ReferenceProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Says how far a reference comes that leads nowhere, and what might have been meant. */
export function missingTarget(text: string, from: Source, registry: Registry): ReferenceProblem {
  const [uri, fragment] = splitFragment(text);
  const name = decodeFragment(fragment);
  if (!name.startsWith('/')) return nowhere(text, `there is no anchor "${name}".`);
  let steps = name.slice(1).split('/');
  let missing = '';
  let reached = registry.resolve(`${uri}#/${steps.join('/')}`, from);
  while (reached === undefined && steps.length > 0) {
    missing = steps.at(-1) ?? '';
    steps = steps.slice(0, -1);
    reached = registry.resolve(
      `${uri}#${steps.map((step) => `/${uriEncoded(step)}`).join('')}`,
      from,
    );
  }
  const [key = ''] = pointerTokens(`/${missing}`);
  const place = steps.length === 0 ? 'the document' : `"${uri}#/${steps.join('/')}"`;
  const keys = isJsonObject(reached?.value) ? Object.keys(reached.value) : [];
  const meant = closest(key, keys);
  return nowhere(
    text,
    `${place} has no "${key}".`,
    meant === undefined ? undefined : `Did you mean "${meant}"?`,
  );
}

/** Half of a surrogate pair has no place in a URI. */
function uriEncoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}

function nowhere(text: string, why: string, hint?: string): ReferenceProblem {
  return { code: 'SW2001', message: `"${text}" leads nowhere: ${why}`, hint };
}
