/** A pattern that is written as a literal of some language: `/^[a-z]+$/i`. */
export interface DelimitedPattern {
  readonly body: string;
  /** Those that change what it matches. */
  readonly flags: string;
}

/**
 * What stands between the slashes, where these can't belong to it: nothing comes before a beginning
 * or after an end. A path such as `/[a-z]+/` is a pattern by itself.
 */
export function delimitedPattern(pattern: string): DelimitedPattern | undefined {
  const [, body, flags] = /^\/([\s\S]+)\/([a-zA-Z]*)$/.exec(pattern) ?? [];
  if (body === undefined || flags === undefined) return undefined;
  const isAnchored = body.startsWith('^') || /(?<!\\)(?:\\\\)*\$$/.test(body);
  // "g" and "y" are about where to go on; "D" is how "$" is read anyway.
  return isAnchored ? { body, flags: flags.replaceAll(/[gyduD]/g, '') } : undefined;
}
