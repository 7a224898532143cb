import type { BodyCodec, Message } from './body-codec.js';
import type { RequestParts } from './encode-request.js';
import { matchContent } from './media-type.js';
import type { MatchedContent } from './media-type.js';
import type { Operation, RequestBody } from './operation.js';
import { isForm, readForm } from './read-form.js';
import { isMultipart, readMultipart } from './read-multipart.js';
import { readParameters } from './read-parameters.js';
import type { ParameterGroups, ParameterSources } from './read-parameters.js';
import type { Issue } from './validation.js';
import { FaultCollector, WireFault, quoted } from './wire-fault.js';
import { DEFAULT_LIMITS } from './wire-options.js';
import type { WireLimits } from './wire-options.js';

/** A request as a server gets it. */
export interface IncomingRequest extends Omit<ParameterSources, 'headers'> {
  /** The request itself, or another message with its headers and its body, where that is bounded. */
  readonly message: Message;
}

/** The parts of a request and the media type of its body, or what is wrong with its form. */
export type DecodedRequest =
  | {
      readonly success: true;
      readonly value: RequestParts;
      /** As the description names it; undefined without a body. */
      readonly contentType: string | undefined;
    }
  | { readonly success: false; readonly issues: readonly Issue[] };

/**
 * Reads the parts of a request back. Only parts that the operation has are there; text that
 * doesn't fit its shape, and names that aren't known, are kept for the validator to judge.
 * Fails where the form of the request itself is wrong; `WireKeyword` lists the issues' keywords.
 */
export async function decodeRequest(
  operation: Operation,
  request: IncomingRequest,
  limits: WireLimits = DEFAULT_LIMITS,
): Promise<DecodedRequest> {
  const faults = new FaultCollector();
  const { path, query, ignoredQuery, message } = request;
  const sources = { path, query, ignoredQuery, headers: message.headers };
  const value: ReceivedParts = readParameters(operation.parameters, sources, limits, faults);
  let contentType: string | undefined;
  try {
    const content = bodyContent(operation.body, message);
    const body = content && (await decodeBody(content.codec, message, limits));
    if (body !== undefined) {
      value.body = body;
      contentType = content?.mediaType;
    }
  } catch (error) {
    faults.add(error, ['body'], undefined);
  }
  if (faults.issues.length > 0) return { success: false, issues: faults.issues };
  return { success: true, value, contentType };
}

interface ReceivedParts extends ParameterGroups {
  body?: unknown;
}

/** What the body is written in; undefined where there is none to read. */
function bodyContent(
  description: RequestBody | undefined,
  message: Message,
): MatchedContent | undefined {
  if (description === undefined) return undefined;
  const isEmpty = message.isEmpty ?? message.body === null;
  if (isEmpty && description.required !== true) return undefined;
  const content = contentOf(description, message.headers);
  // No bytes are a form without fields: then the fields that are missing get named.
  return isEmpty && !isForm(content.codec) ? undefined : content;
}

/** What a request without a content type holds is what the description names first. */
function contentOf({ content }: RequestBody, headers: Headers): MatchedContent {
  const contentType = headers.get('content-type') ?? Object.keys(content)[0] ?? '';
  const matched = matchContent(content, contentType);
  if (matched === undefined) {
    const names = Object.keys(content).join(' or ');
    throw new WireFault('mediaType', `a body of ${names}`, quoted(contentType));
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
