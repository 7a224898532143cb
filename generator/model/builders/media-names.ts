/** What the name of a media type tells about its bodies (RFC 6838; RFC 6839 for the suffixes). */

export function isJsonMedia(name: string): boolean {
  return (
    /^[^;]*[/+]json(?:[-+;]|$)/.test(name) ||
    /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-seq)/.test(name)
  );
}

export function isFormMedia(name: string): boolean {
  return name.startsWith('application/x-www-form-urlencoded');
}

export function isMultipartMedia(name: string): boolean {
  return name.startsWith('multipart/');
}

export function isXmlMedia(name: string): boolean {
  return /[/+]xml(?:;|$)/i.test(name);
}

/** Text without a structure that this program reads; XML and YAML are handed over as they are. */
export function isTextMedia(name: string): boolean {
  return /^text\/(?!event-stream)/.test(name) || /[/+](?:xml|yaml|x-yaml)(?:;|$)/.test(name);
}

export function isEventStream(name: string): boolean {
  return name.startsWith('text/event-stream');
}

/** A body of items that come one after another (OpenAPI 3.2, Sequential Media Types). */
export function isSequentialMedia(name: string): boolean {
  return (
    isEventStream(name) ||
    /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-seq|stream\+json)(?:;|$)/.test(name)
  );
}

/** Everything else: images, archives, `application/octet-stream`. */
export function isBinaryMedia(name: string): boolean {
  const isAny = name.startsWith('*/*');
  return !(
    isAny ||
    isJsonMedia(name) ||
    isFormMedia(name) ||
    isMultipartMedia(name) ||
    isTextMedia(name) ||
    isEventStream(name)
  );
}
