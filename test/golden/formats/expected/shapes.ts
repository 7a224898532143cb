import { bigint, dateTimeDate, decimal, unixTimeDate } from './runtime/converted-shape.js';
import type { Shape } from './runtime/shape.js';
import {
  array,
  boolean,
  date,
  integer,
  lazy,
  map,
  nothing,
  object,
  string,
  union,
} from './runtime/shape.js';

export const Range: Shape = /* @__PURE__ */ lazy(() =>
  object({ from: bigint, to: union(bigint, nothing) }),
);
export const EntryWhen: Shape = /* @__PURE__ */ lazy(() => object({ day: string }));
export const EntryInput: Shape = /* @__PURE__ */ lazy(() =>
  object({
    serial: bigint,
    price: decimal,
    at: dateTimeDate,
    secret: bigint,
    text: string,
    day: date,
    plain: integer,
    level: integer,
    either: union(decimal, boolean),
    id: union(bigint, string),
    when: union(dateTimeDate, EntryWhen),
    by: map(bigint),
    parts: array(Range),
    retries: bigint,
    rate: decimal,
    until: dateTimeDate,
  }),
);
export const Entry: Shape = /* @__PURE__ */ lazy(() =>
  object({
    serial: bigint,
    price: decimal,
    at: dateTimeDate,
    created: unixTimeDate,
    text: string,
    day: date,
    plain: integer,
    level: integer,
    either: union(decimal, boolean),
    id: union(bigint, string),
    when: union(dateTimeDate, EntryWhen),
    by: map(bigint),
    parts: array(Range),
    retries: bigint,
    rate: decimal,
    until: dateTimeDate,
  }),
);
export const EntryPut400Response: Shape = /* @__PURE__ */ lazy(() => object({ limit: bigint }));
export const Form: Shape = /* @__PURE__ */ lazy(() =>
  object({ serial: bigint, plain: Range, list: array(Range), deep: Range, at: unixTimeDate }),
);
