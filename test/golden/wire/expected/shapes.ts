import type { Shape } from './runtime/shape.js';
import {
  array,
  binary,
  boolean,
  integer,
  lazy,
  map,
  nothing,
  object,
  oneOf,
  string,
  union,
  unixTime,
} from './runtime/shape.js';

export const Range: Shape = /* @__PURE__ */ lazy(() => object({ from: integer, to: integer }));
export const Node: Shape = /* @__PURE__ */ lazy(() =>
  object({
    id: integer,
    kind: oneOf('node'),
    at: unixTime,
    range: Range,
    tags: array(string),
    note: union(string, nothing),
    limit: union(integer, oneOf('none', '')),
    shape: union(Range, Node),
    children: array(Node),
    labels: map(boolean),
  }),
);
export const FormPostMultipartBody: Shape = /* @__PURE__ */ lazy(() =>
  object({ picture: binary, pictures: array(binary), node: Node }),
);
