import type { Operation, ResponseDescription } from './operation.js';
import { ownValue } from './own.js';

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
  const hundreds = Math.floor(status / 100);
  return (
    responseAt(responses, String(status)) ??
    responseAt(responses, `${hundreds}XX`) ??
    responseAt(responses, `${hundreds}xx`) ??
    responseAt(responses, 'default')
  );
}

function responseAt(responses: Operation['responses'], key: string): MatchedResponse | undefined {
  const description = ownValue(responses, key);
  return description && { key, description };
}

/** Whether an answer of this status has no body, whatever is described (RFC 9110, 15). */
export function isBodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 205 || status === 304;
}
