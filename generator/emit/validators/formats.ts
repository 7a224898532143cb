/** What each `format` asserts (JSON Schema validation 7.3; the OpenAPI format registry). */
import type { Schema } from '../../model/schema.js';
import type { Code } from '../code.js';
import type { FormatTable } from './context.js';

/** When formats are asserted: in whatever a request may carry, always, or never. */
export type FormatAssertion = 'requests' | 'always' | 'never';

/** Names of formats to the functions of `runtime/formats.ts` that test them. */
export const TEXT_FORMATS: ReadonlyMap<string, string> = new Map([
  ['date-time', 'isDateTime'],
  ['date', 'isDate'],
  ['time', 'isTime'],
]);

export class Formats implements FormatTable {
  readonly #assertion: FormatAssertion;

  constructor(assertion: FormatAssertion) {
    this.#assertion = assertion;
  }

  isAsserted({ usage }: Schema): boolean {
    if (this.#assertion !== 'requests') return this.#assertion === 'always';
    return usage.request || !usage.response;
  }

  textTest(_format: string): Code | undefined {
    return undefined;
  }
}
