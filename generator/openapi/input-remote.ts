import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { InputError, tooLarge, type InputText, utf8Text } from './input-files.js';
import type { Limits } from './limits.js';
import { isPrivateHost, publicLookup } from './public-address.js';

/** Where documents may be read from over the network; from nowhere unless this says so. */
export interface RemoteOptions {
  /** `https://api.example.com`. Hosts of the own machine or a private network only by their names. */
  readonly origins: readonly string[];
  /** Headers by origin, such as an authorization that the environment holds. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Milliseconds for one document, redirects included. Default: 10,000. */
  readonly timeout?: number;
}

/** A document and the entity tag that it was sent with. */
export interface TaggedText {
  readonly text: string;
  readonly tag: string | undefined;
}

type Fields = Readonly<Record<string, string>>;

interface Answer {
  readonly url: URL;
  readonly response: IncomingMessage;
  readonly signal: AbortSignal;
}

/** Reads documents over HTTP, from the listed origins alone. */
export class RemoteOrigins {
  readonly #origins: ReadonlySet<string>;
  readonly #headers: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly #timeout: number;
  readonly #limits: Limits;

  constructor({ origins, headers = {}, timeout = 10_000 }: RemoteOptions, limits: Limits) {
    this.#origins = new Set(origins.map(originOf));
    this.#headers = new Map(
      Object.entries(headers).map(([origin, fields]) => [originOf(origin), fields]),
    );
    this.#timeout = timeout;
    this.#limits = limits;
  }

  /** `name` is how the author calls the document. */
  async read(uri: string, name: string): Promise<InputText> {
    const { url, response, signal } = await this.#follow(uri, name, {});
    return { file: url.href, uri: url.href, text: await this.#text(response, name, signal) };
  }

  /**
   * Reads a document again; undefined where it still has the entity tag of before (RFC 9110,
   * 13.1.2), which costs next to nothing.
   */
  async readAgain(uri: string, tag: string | undefined): Promise<TaggedText | undefined> {
    const headers = tag === undefined ? {} : { 'if-none-match': tag };
    const { response, signal } = await this.#follow(uri, uri, headers);
    if (response.statusCode === 304) {
      response.destroy();
      return undefined;
    }
    return { text: await this.#text(response, uri, signal), tag: response.headers.etag };
  }

  async #follow(uri: string, name: string, headers: Fields): Promise<Answer> {
    const signal = AbortSignal.timeout(this.#timeout);
    let url = new URL(uri);
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await this.#orInputError(
        name,
        signal,
        this.#get(url, name, signal, headers),
      );
      const location = redirectOf(response);
      if (location === undefined) return { url, response, signal };
      response.destroy();
      url = new URL(location, url);
    }
    throw new InputError('SW1001', `"${name}" is redirected more than ${MAX_REDIRECTS} times.`);
  }

  async #orInputError<T>(name: string, signal: AbortSignal, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (thrown) {
      if (thrown instanceof InputError) throw thrown;
      throw new InputError('SW1001', `"${name}" cannot be read: ${this.#reason(thrown, signal)}.`);
    }
  }

  async #get(url: URL, name: string, signal: AbortSignal, more: Fields): Promise<IncomingMessage> {
    if (!this.#origins.has(url.origin)) throw this.#notListed(url, name);
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const headers = { accept: ACCEPT, ...this.#headers.get(url.origin), ...more };
    // Who lists a private host by its own name means it; other names must not lead to one.
    const guard = isPrivateHost(url.hostname) ? {} : { lookup: publicLookup };
    return new Promise((resolve, reject) => {
      request(url, { headers, signal, ...guard }, resolve)
        .on('error', reject)
        .end();
    });
  }

  #notListed({ origin }: URL, name: string): InputError {
    const list =
      'Save the document beside the description, or list the origin in the configuration.';
    return new InputError('SW2004', `"${name}" may not be read: ${origin} is not listed.`, list);
  }

  #text(response: IncomingMessage, name: string, signal: AbortSignal): Promise<string> {
    return this.#orInputError(name, signal, this.#readText(response, name));
  }

  async #readText(response: IncomingMessage, name: string): Promise<string> {
    const { statusCode = 0 } = response;
    if (statusCode !== 200) {
      response.destroy();
      throw new InputError('SW1001', `"${name}" cannot be read: the answer is ${statusCode}.`);
    }
    const chunks: Buffer[] = [];
    let size = 0;
    // A stream without an encoding gives buffers.
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > this.#limits.textLength) throw tooLarge(name, this.#limits);
      chunks.push(chunk);
    }
    return utf8Text(Buffer.concat(chunks), name);
  }

  #reason(thrown: unknown, signal: AbortSignal): string {
    if (signal.aborted) return `it took more than ${this.#timeout} ms`;
    return thrown instanceof Error ? thrown.message.replace(/\.$/, '') : 'the connection failed';
  }
}

const MAX_REDIRECTS = 5;
const ACCEPT = 'application/yaml, application/json;q=0.9, */*;q=0.5';

export function isRemote(uri: string): boolean {
  return /^https?:/i.test(uri);
}

function originOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).origin : origin;
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}
