import type { TextCodec } from './body-codec.js';
import { explodesByDefault, formStyle } from './field-style.js';
import type { ContentParameter, FieldParameter, TextParameter } from './operation.js';
import type { FieldStyle, TextStyle } from './parameter-style.js';
import type { Shape } from './shape.js';
import { simple } from './text-style.js';

export interface ParameterOptions {
  readonly required?: true;
  /** Absent: `false`, and `true` for the styles `form` and `cookie`. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

/** A parameter in the path, in style `simple` unless told otherwise. */
export function path(
  name: string,
  shape: Shape,
  { style = simple, explode = false, ...rest }: ParameterOptions & { style?: TextStyle } = {},
): TextParameter {
  return { in: 'path', name, required: true, shape, style, explode, ...rest };
}

/** A parameter in a header, in style `simple`. */
export function header(
  name: string,
  shape: Shape,
  { explode = false, ...rest }: ParameterOptions = {},
): TextParameter {
  return { in: 'header', name, shape, style: simple, explode, ...rest };
}

/** A parameter in the query, in style `form` unless told otherwise. */
export function query(
  name: string,
  shape: Shape,
  options: ParameterOptions & { style?: FieldStyle } = {},
): FieldParameter {
  const { style = formStyle, explode = explodesByDefault(style), ...rest } = options;
  return { in: 'query', name, shape, style, explode, ...rest };
}

/** A parameter in a cookie, in style `form` unless told otherwise. */
export function cookie(
  name: string,
  shape: Shape,
  options: ParameterOptions & { style?: FieldStyle } = {},
): FieldParameter {
  const { style = formStyle, explode = explodesByDefault(style), ...rest } = options;
  return { in: 'cookie', name, shape, style, explode, ...rest };
}

/** A parameter written in a media type: `content('query', 'filter', json)`. */
export function content(
  location: ContentParameter['in'],
  name: string,
  codec: TextCodec,
  options: { readonly required?: true } = {},
): ContentParameter {
  return { in: location, name, content: codec, ...options };
}
