import type { BodyCodec } from './body-codec.js';
import type { Content } from './operation.js';

/** The type without its parameters, in lower case: `text/html` of `Text/HTML; charset=utf-8`. */
export function essence(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** An entry of a content map, and the media type under which it stands. */
export interface MatchedContent {
  readonly mediaType: string;
  readonly codec: BodyCodec;
}

/**
 * The entry for a content type: the most specific one (OpenAPI, Request Body Object), by name, then
 * by range. A structured suffix says what a type can be read as too (RFC 6839).
 */
export function matchContent(content: Content, contentType: string): MatchedContent | undefined {
  const exact = Object.hasOwn(content, contentType) ? content[contentType] : undefined;
  if (exact !== undefined) return { mediaType: contentType, codec: exact };
  const wanted = essence(contentType);
  const slash = wanted.indexOf('/');
  const candidates = [wanted, `${wanted.slice(0, slash)}/*`, '*/*', '*'];
  for (const candidate of candidates) {
    const found = Object.entries(content).find(([name]) => essence(name) === candidate);
    if (found !== undefined) return { mediaType: found[0], codec: found[1] };
  }
  return isJson(wanted) ? firstJson(content) : undefined;
}

/** The codec for a type that is to be written: its own, or that of a range which it is in. */
export function writerOf(content: Content, mediaType: string): BodyCodec | undefined {
  const [type = ''] = essence(mediaType).split('/');
  const name = [mediaType, `${type}/*`, '*/*'].find((each) => Object.hasOwn(content, each));
  return name === undefined ? undefined : content[name];
}

export function isJson(mediaType: string): boolean {
  const type = essence(mediaType);
  return type === 'application/json' || type === 'text/json' || type.endsWith('+json');
}

function firstJson(content: Content): MatchedContent | undefined {
  const found = Object.entries(content).find(([name]) => isJson(name));
  return found === undefined ? undefined : { mediaType: found[0], codec: found[1] };
}
