import type { WireBody } from './body-codec.js';

/** An answer in the terms of HTTP, ready to be sent. */
export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: WireBody | null;
}
