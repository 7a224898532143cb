/** Names that can't be given out, and what is appended to names. */
import { MEDIA_WORDS } from './media-word.js';

/**
 * Names that generated files use from the platform. A schema of such a name would shadow them, so
 * it gets a suffix instead.
 */
export const PLATFORM_NAMES: ReadonlySet<string> = new Set(
  (
    'AbortController AbortSignal Array ArrayBuffer AsyncGenerator AsyncIterable AsyncIterator ' +
    'BigInt Blob Boolean Date DOMException Error File FormData Function Headers Infinity Intl ' +
    'Iterable Iterator JSON Map Math NaN Number Object Omit Partial Pick Promise PropertyKey ' +
    'Proxy Readonly ReadableStream Record Reflect RegExp Request Required Response Set String ' +
    'Symbol TextDecoder TextEncoder TypeError Uint8Array URL URLSearchParams WeakMap WeakSet ' +
    'crypto fetch globalThis queueMicrotask undefined'
  ).split(' '),
);

/** What every output exports, whatever it is made from. */
export const OUTPUT_NAMES: readonly string[] = [
  'Handlers',
  'Security',
  'ServerOptions',
  'createClient',
  'createServer',
  'createWebhookServer',
  'errors',
  'responseValidators',
  'securitySchemes',
];

/** What is appended to the client's name to name the types that belong to it. */
export const CLIENT_SUFFIXES: readonly string[] = ['', 'Options', 'Auth', 'Headers'];

/** What is appended to an operation's stem to name the types that belong to it. */
export const STEM_SUFFIXES: readonly string[] = [
  'Path',
  'Params',
  'Query',
  'Body',
  'HeaderOptions',
  'Headers',
  'Cookies',
  'Options',
  'Request',
  'Response',
  'Result',
  'Reply',
  ...MEDIA_WORDS.map((word) => `${word}Body`),
];

/** What the client has beside its resources, which none of them may hide. */
export const CLIENT_MEMBERS: readonly string[] = [
  'constructor',
  'exchange',
  'options',
  'send',
  'prototype',
  'then',
  'toString',
];

/** What every object has, which no method may hide; `then` would make a resource a promise. */
export const INSTANCE_MEMBERS: readonly string[] = ['constructor', 'prototype', 'then', 'toString'];
