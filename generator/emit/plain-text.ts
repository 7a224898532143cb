/**
 * Descriptions are Markdown (CommonMark), yet many are written in HTML. What editors show best is
 * Markdown, so the common tags become that; anything else stays as it is.
 */
export function plainText(description: string): string {
  if (!/<\/?[a-z]/i.test(description)) return description;
  return REPLACEMENTS.reduce((text, [tag, markdown]) => text.replaceAll(tag, markdown), description)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const REPLACEMENTS: readonly (readonly [tag: RegExp, markdown: string])[] = [
  [/<br\s*\/?>/gi, '\n'],
  [/<\/p>\s*<p>|<\/?(?:p|ul|ol)(?:\s[^<>]*)?>/gi, '\n\n'],
  [/<li(?:\s[^<>]*)?>\s*/gi, '\n- '],
  [/<\/li>/gi, ''],
  [/<\/?(?:strong|b)>/gi, '**'],
  [/<\/?(?:em|i)>/gi, '*'],
  [/<\/?code>/gi, '`'],
  [
    /<a\s(?:[^<>"]{0,99}"[^<>"]{0,99}"){0,9}?[^<>"]{0,99}href="([^"<>]{0,999})"[^<>]{0,999}>([^<>]{0,999})<\/a>/gi,
    '[$2]($1)',
  ],
];
