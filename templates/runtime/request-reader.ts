import { decodeRequest } from './decode-request.js';
import type { RequestParts } from './encode-request.js';
import { compareWithJson } from './json-text.js';
import type { Limits } from './limits.js';
import { checkSize } from './limits.js';
import type { Operation } from './operation.js';
import { Problem } from './problem.js';
import { readBody } from './request-body.js';
import { ReceivedMessage } from './received-message.js';
import { requestIssue, summary } from './request-validation.js';
import type { Issue } from './validation.js';

/** What the URL of a request says, still percent-encoded. */
export interface UrlParts {
  readonly path: { readonly [name: string]: string };
  readonly query: string;
  /** Names in the query that are no parameters: API keys. */
  readonly ignoredQuery: readonly string[];
}

export interface ReadRequest {
  readonly parts: RequestParts;
  /** The media type of the body, as the description names it; undefined without a body. */
  readonly contentType: string | undefined;
}

/** Reads a request within its limits; throws a `Problem` where its form is wrong. */
export async function readRequest(
  request: Request,
  operation: Operation,
  url: UrlParts,
  limits: Limits,
): Promise<ReadRequest> {
  const bytes = operation.body === undefined ? NOTHING : await readBody(request, limits);
  const message = new ReceivedMessage(request.headers, bytes, limits);
  const { path, query, ignoredQuery } = url;
  const decoded = await decodeRequest(operation, { path, query, ignoredQuery, message }, limits);
  if ('issues' in decoded) throw malformed(decoded.issues, request);
  const { value: parts, contentType } = decoded;
  const { body } = parts;
  if (message.census === undefined) checkSize(body, limits);
  else compareWithJson(body, message.census, limits);
  return { parts, contentType };
}

const NOTHING = new Uint8Array();

function malformed(issues: readonly Issue[], { headers }: Request): Problem {
  const keywords = new Set(issues.map(({ keyword }) => keyword));
  const contentType = headers.get('content-type') ?? undefined;
  const listed = issues.map((issue) => requestIssue(issue, contentType));
  const options = { detail: summary(listed), issues: listed };
  if (keywords.has('mediaType')) return new Problem(415, options);
  return new Problem(keywords.has('fields') || keywords.has('depth') ? 413 : 400, options);
}
