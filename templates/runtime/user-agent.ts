/**
 * `CreditGrants/1.0 Node.js/20`: who sends a request. Undefined in browsers, which say so
 * themselves, and where one more header would cost a request that asks for leave (CORS).
 */
export function userAgent(name: string, version: string): string | undefined {
  // Types of the platform differ in whether they know it.
  const platform = (globalThis as { readonly navigator?: { readonly userAgent?: string } })
    .navigator?.userAgent;
  if (platform?.startsWith('Mozilla/') === true) return undefined;
  const product = `${token(name)}/${token(version)}`;
  return platform === undefined ? product : `${product} ${platform}`;
}

/** What RFC 9110 5.6.2 lets a product's name hold. */
function token(text: string): string {
  return text.replaceAll(/[^\w!#$%&'*+.^`|~-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'client';
}
