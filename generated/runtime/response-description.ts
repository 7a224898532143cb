import type { Operation, ResponseDescription } from './operation.js';

/** A description, and the key under which it stands. */
export interface MatchedResponse {
  /** `200`, `2XX` or `default`. */
  readonly key: string;
  readonly description: ResponseDescription;
}

/** The description for a status: exact, by range, or the default (OpenAPI, Responses Object). */
export function matchResponse(
  { responses }: Operation,
  status: number,
): MatchedResponse | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  for (const key of [String(status), range, range.toLowerCase(), 'default']) {
    const description = Object.hasOwn(responses, key) ? responses[key] : undefined;
    if (description !== undefined) return { key, description };
  }
  return undefined;
}

/** Whether an answer of this status has no body, whatever is described (RFC 9110, 15). */
export function isBodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 205 || status === 304;
}
