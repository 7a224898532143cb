/** Media types as `Accept` and `Content-Type` carry them (RFC 9110, 8.3 and 12.5.1). */

export interface ContentType {
  /** `application/json`, lower case, without parameters. */
  readonly mediaType: string;
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Undefined where the text is no media type. */
export function parseContentType(text: string): ContentType | undefined {
  const [name = '', ...rest] = splitOutsideQuotes(text, ';');
  const mediaType = name.trim().toLowerCase();
  if (!/^[^\s/;,"]+\/[^\s/;,"]+$/.test(mediaType)) return undefined;
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    parameters.set(part.slice(0, equals).trim().toLowerCase(), unquoted(part.slice(equals + 1)));
  }
  return { mediaType, parameters };
}

/** The offer that the `Accept` header likes best, the first of equals; undefined for none. */
export function acceptable(accept: string, offers: readonly string[]): string | undefined {
  const ranges = splitOutsideQuotes(accept, ',').flatMap(mediaRange);
  if (ranges.length === 0) return offers[0];
  let best: { readonly offer: string; readonly quality: number } | undefined;
  for (const offer of offers) {
    const quality = qualityOf(bareMediaType(offer), ranges);
    if (quality > (best?.quality ?? 0)) best = { offer, quality };
  }
  return best?.offer;
}

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

function mediaRange(text: string): readonly MediaRange[] {
  const parsed = parseContentType(text.trim() === '*' ? '*/*' : text);
  if (parsed === undefined) return [];
  const quality = Number(parsed.parameters.get('q') ?? '1');
  return [{ type: parsed.mediaType, quality: quality >= 0 && quality <= 1 ? quality : 0 }];
}

/** The quality that the most specific matching range gives. */
function qualityOf(offer: string, ranges: readonly MediaRange[]): number {
  const type = offer.slice(0, offer.indexOf('/'));
  for (const candidate of [offer, `${type}/*`, '*/*']) {
    const range = ranges.find((entry) => entry.type === candidate);
    if (range !== undefined) return range.quality;
  }
  // An offer may be a range itself: `image/*` can answer `image/png`.
  const within = ranges.filter(
    (entry) => offer === '*/*' || (offer === `${type}/*` && entry.type.startsWith(`${type}/`)),
  );
  return Math.max(0, ...within.map((entry) => entry.quality));
}

function bareMediaType(text: string): string {
  const end = text.indexOf(';');
  return (end < 0 ? text : text.slice(0, end)).trim().toLowerCase();
}

function splitOutsideQuotes(text: string, separator: ',' | ';'): readonly string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unquoted(text: string): string {
  const value = text.trim();
  if (!value.startsWith('"') || !value.endsWith('"') || value.length < 2) return value;
  return value.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}
