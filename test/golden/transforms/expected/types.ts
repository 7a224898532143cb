export interface Order {
  /** @default 'eur' */
  currency?: 'eur' | 'usd';
  lines: Line[];
  gift?: Line | null;
  payer?: string | Person;
  byDay?: { [key: string]: Line };
  /** @default 'an order' */
  toString?: string;
}

export interface Line {
  item: string;
  /** @default 1 */
  count?: number;
}

export interface Person extends Named {
  /** @default 'none' */
  title?: string;
}

export interface Named {
  name: string;
}
