import type { FieldWriter } from './parameter-style.js';
import { encodeComponent } from './percent-encoding.js';
import type { Escape } from './percent-encoding.js';
import type { WireOptions } from './wire-options.js';

/** Writes `name=value` pairs with a separator between them. */
export class PairWriter implements FieldWriter {
  text = '';
  /** Set anew for each field: fields differ in what they leave as it is. */
  escape: Escape = encodeComponent;
  escapeName: Escape = encodeComponent;
  readonly options: WireOptions;
  readonly brackets: readonly [open: string, close: string];
  readonly #separator: '&' | '; ';

  /** `place`: brackets are encoded in URLs and left in bodies, unless the options say so. */
  constructor(options: WireOptions, place: 'url' | 'body', separator: '&' | '; ' = '&') {
    const { brackets = place === 'url' ? 'encoded' : 'raw' } = options;
    this.options = options;
    this.brackets = brackets === 'raw' ? ['[', ']'] : ['%5B', '%5D'];
    this.#separator = separator;
  }

  pair(name: string, text: string): void {
    const pair = `${name}=${this.options.brackets === 'raw' ? withBrackets(text) : text}`;
    this.text = this.text === '' ? pair : this.text + this.#separator + pair;
  }
}

function withBrackets(text: string): string {
  return text.includes('%5') ? text.replaceAll('%5B', '[').replaceAll('%5D', ']') : text;
}
