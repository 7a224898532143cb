/** `fetch`, as far as the client uses it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a redirect may carry to another origin, and what it may not. */
export interface RedirectOptions {
  readonly fetch: Fetch;
  /** Names of headers, in lower case, that are for the first origin only. */
  readonly secretHeaders: ReadonlySet<string>;
  /** Whether the address or another header holds a credential. */
  readonly isSecret: boolean;
}

/** As many as browsers follow (Fetch, HTTP-redirect fetch). */
const maxRedirects = 20;

/**
 * Fetches and follows redirects by hand, as the Fetch standard follows them, but no header that
 * holds a credential goes to another origin: the standard itself lets all but `Authorization` go.
 * Browsers hide where a redirect leads; there only a request without credentials follows one.
 */
export async function fetchFollowing(
  url: URL,
  init: RequestInit & { readonly method: string; readonly headers: Headers },
  { fetch, secretHeaders, isSecret }: RedirectOptions,
): Promise<Response> {
  let target = url;
  let request = init;
  for (let count = 0; ; count += 1) {
    const response = await fetch(target.href, { ...request, redirect: 'manual' });
    if (response.type === 'opaqueredirect') {
      const holdsSecret = isSecret || [...secretHeaders].some((name) => request.headers.has(name));
      if (holdsSecret || !isSafe(request.method)) throw new TypeError(hiddenRedirect);
      return fetch(target.href, { ...request, redirect: 'follow' });
    }
    const location = response.headers.get('location');
    if (!isRedirect(response.status) || location === null) return response;
    await response.body?.cancel();
    if (count === maxRedirects) throw new TypeError(`more than ${maxRedirects} redirects`);
    const next = new URL(location, target);
    if (next.protocol !== 'https:' && next.protocol !== 'http:') {
      throw new TypeError(`a redirect to ${next.protocol} can't be followed`);
    }
    request = redirected(request, response.status);
    if (next.origin !== target.origin) {
      for (const name of secretHeaders) request.headers.delete(name);
    }
    target = next;
  }
}

const hiddenRedirect =
  "the server redirects, and a browser doesn't say where to: credentials stay here. " +
  'Set `baseUrl` to the address that answers';

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** 303 asks for the answer elsewhere by GET; 301 and 302 do so after a POST, by old custom. */
function redirected<Init extends RequestInit & { method: string; headers: Headers }>(
  request: Init,
  status: number,
): Init {
  const becomesGet =
    (status === 303 && !isSafe(request.method)) || (status < 303 && request.method === 'POST');
  if (!becomesGet) {
    if (request.body instanceof ReadableStream) {
      throw new TypeError("a stream has been sent and can't be sent again after a redirect");
    }
    return { ...request, headers: new Headers(request.headers) };
  }
  const headers = new Headers(request.headers);
  for (const name of ['content-type', 'content-length', 'content-encoding', 'content-language']) {
    headers.delete(name);
  }
  return { ...request, method: 'GET', headers, body: null };
}
