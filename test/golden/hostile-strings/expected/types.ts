/** *\/ hostile() /** {{hostile}} {{{hostile}}} <script> */
export interface A {
  "p'`${hostile()}*/"?: "'`${hostile()}*/";
  /**
   * @deprecated *\/
   *  *\/ hostile()
   *
   * @default '*\/ hostile()'
   */
  '\n'?: string;
  /** @see *\/ hostile() */
  nested?: ANested;
}

/** @see *\/ hostile() */
export interface ANested {
  '*/'?: string;
}

export interface HostileGetParams {
  "q'`${hostile()}*/"?: "'`${hostile()}*/" | "\\'; hostile(); //" | '\u2028hostile()';
}

export interface HostileGetHeaders {
  /** @default "*\/ hostile() '`" */
  'h-hostile'?: string;
}

export interface HostileGetPath {
  /** *\/ hostile() /* */
  x: string;
  'hostile()': string;
}

export interface HostileGetRequest {
  path: HostileGetPath;
  query: HostileGetParams;
  headers: HostileGetHeaders;
}
