import { decodeRequest } from '../../templates/runtime/decode-request.js';
import type { DecodedRequest } from '../../templates/runtime/decode-request.js';
import { encodeReply } from '../../templates/runtime/encode-response.js';
import type { Reply } from '../../templates/runtime/encode-response.js';
import { encodeRequest } from '../../templates/runtime/encode-request.js';
import type { EncodedRequest, RequestParts } from '../../templates/runtime/encode-request.js';
import type { Operation, Parameter, RequestBody } from '../../templates/runtime/operation.js';
import type { WireLimits, WireOptions } from '../../templates/runtime/wire-options.js';

/** An operation with the given parameters or body and nothing else. */
export function operationWith(
  parts: {
    readonly path?: string;
    readonly parameters?: readonly Parameter[];
    readonly body?: RequestBody;
    readonly wire?: WireOptions;
  } = {},
): Operation {
  const { path = '/', parameters = [], ...rest } = parts;
  return { id: 'test', method: 'POST', path, parameters, responses: {}, security: [], ...rest };
}

/** The request that a server gets when a client sends these parts. */
export async function receive(
  operation: Operation,
  encoded: EncodedRequest,
  limits?: WireLimits,
): Promise<DecodedRequest> {
  const headers = new Headers();
  for (const [name, value] of encoded.headers) headers.append(name, value);
  if (encoded.cookie !== '') headers.set('cookie', encoded.cookie);
  if (encoded.contentType !== undefined) headers.set('content-type', encoded.contentType);
  // A response, as its constructor leaves `cookie` among the headers, which `Request` may not.
  const message = new Response(encoded.body ?? null, { headers });
  const path = rawPathParameters(operation.path, encoded.path);
  return decodeRequest(operation, { path, query: encoded.query, message }, limits);
}

/** The response that a client gets when a server sends this reply. */
export function answer(operation: Operation, reply: Reply): Response {
  const { status, headers, body } = encodeReply(operation, reply);
  return new Response(body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
}

/** Encodes, decodes, and gives what came out. */
export async function exchange(operation: Operation, parts: RequestParts): Promise<RequestParts> {
  const result = await receive(operation, encodeRequest(operation, parts));
  if (!result.success) throw new Error(JSON.stringify(result.issues));
  const { value, contentType } = result;
  return contentType === undefined ? value : { ...value, contentType };
}

function rawPathParameters(template: string, path: string): Record<string, string> {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  const pattern = template
    .split(/\{[^}]+\}/)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('([^/]*)');
  const values = new RegExp(`^${pattern}$`).exec(path)?.slice(1) ?? [];
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}
