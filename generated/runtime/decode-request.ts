import type { BodyCodec, Message } from './body-codec.js';
import type { RequestParts } from './encode-request.js';
import { matchContent } from './media-type.js';
import type { MatchedContent } from './media-type.js';
import type { Operation, RequestBody } from './operation.js';
import { isForm, readForm } from './read-form.js';
import { isMultipart, readMultipart } from './read-multipart.js';
import { readParameters } from './read-parameters.js';
import type { ParameterSources } from './read-parameters.js';
import type { Result } from './validation.js';
import { FaultCollector, WireFault, quoted } from './wire-fault.js';
import { DEFAULT_LIMITS } from './wire-options.js';
import type { WireLimits } from './wire-options.js';

/** A request as a server gets it. */
export interface IncomingRequest extends Omit<ParameterSources, 'headers'> {
  /** The request itself, or another message with its headers and its body, where that is bounded. */
  readonly message: Message;
}

/**
 * Reads the parts of a request back. Only parts that the operation has are there; text that
 * doesn't fit its shape, and names that aren't known, are kept for the validator to judge.
 * Fails where the form of the request itself is wrong; `WireKeyword` lists the issues' keywords.
 */
export async function decodeRequest(
  operation: Operation,
  request: IncomingRequest,
  limits: WireLimits = DEFAULT_LIMITS,
): Promise<Result<RequestParts>> {
  const faults = new FaultCollector();
  const { message } = request;
  const sources = { ...request, headers: message.headers };
  const groups = readParameters(operation.parameters, sources, limits, faults);
  const body = await faults.attemptAsync(['body'], () => readBody(operation.body, message, limits));
  if (faults.issues.length > 0) return { success: false, issues: faults.issues };
  return { success: true, value: body === undefined ? groups : { ...groups, ...body } };
}

async function readBody(
  description: RequestBody | undefined,
  message: Message,
  limits: WireLimits,
): Promise<RequestParts | undefined> {
  if (description === undefined) return undefined;
  const isEmpty = message.isEmpty ?? message.body === null;
  if (isEmpty && description.required !== true) return undefined;
  const { mediaType, codec } = contentOf(description, message.headers);
  // No bytes are a form without fields: then the fields that are missing get named.
  if (isEmpty && !isForm(codec)) return undefined;
  const body = await decodeBody(codec, message, limits);
  return body === undefined ? undefined : { body, contentType: mediaType };
}

/** What a request without a content type holds is what the description names first. */
function contentOf({ content }: RequestBody, headers: Headers): MatchedContent {
  const names = Object.keys(content);
  const contentType = headers.get('content-type') ?? names[0] ?? '';
  const matched = matchContent(content, contentType);
  if (matched === undefined) {
    throw new WireFault('mediaType', `a body of ${names.join(' or ')}`, quoted(contentType));
  }
  return matched;
}

async function decodeBody(
  codec: BodyCodec,
  message: Message,
  limits: WireLimits,
): Promise<unknown> {
  if (codec.decode !== undefined) return codec.decode(message, limits);
  if (isForm(codec)) return readForm(codec, await message.text(), limits);
  if (isMultipart(codec)) return readMultipart(codec, message, limits);
  throw new Error(`No reader for bodies of kind ${codec.kind}`);
}
