import type { Parameter } from '../../model/api.js';
import { isFormMedia, isJsonMedia } from '../../model/builders/media-names.js';
import { code } from '../code.js';
import type { Code } from '../code.js';
import { codecCode } from './content-code.js';
import { fieldStyleCode } from './encoding-code.js';
import { call, record } from './operations-file.js';
import type { OperationsFile } from './operations-file.js';
import { jsonCode, textCode } from './value-code.js';

/** `query('limit', integer)`, `content('query', 'filter', json)`. */
export function parameterCode(parameter: Parameter, file: OperationsFile): Code {
  const { name, in: place, mediaType } = parameter;
  if (place === 'querystring' || mediaType !== undefined) {
    const codec = contentCodec(parameter, mediaType ?? 'application/x-www-form-urlencoded', file);
    return call(
      file.runtime('content', 'parameters'),
      code`${place}`,
      code`${name}`,
      codec,
      optional(record({ required: requiredCode(parameter) })),
    );
  }
  const options = record({
    required: requiredCode(parameter),
    style: styleCode(parameter, file),
    explode: explodeCode(parameter),
    allowReserved: parameter.allowReserved && place !== 'header' ? code`true` : undefined,
  });
  return call(
    file.runtime(place, 'parameters'),
    code`${name}`,
    file.shape(parameter.schema),
    optional(options),
  );
}

/** Path parameters are always required. */
function requiredCode({ in: place, required }: Parameter): Code | undefined {
  return required && place !== 'path' ? code`true` : undefined;
}

/** Undefined where the style is the default of its place. */
function styleCode({ in: place, style }: Parameter, file: OperationsFile): Code | undefined {
  if (place === 'path') {
    return style === 'label' || style === 'matrix' ? file.runtime(style, 'text-style') : undefined;
  }
  if (place === 'header' || style === 'form' || style === 'simple') return undefined;
  return fieldStyleCode(style, file);
}

/** Undefined where it is the default of the style, or the style has only one way. */
function explodeCode({ style, explode }: Parameter): Code | undefined {
  const byDefault = style === 'form' || style === 'cookie';
  return explode === byDefault || style === 'deepObject' ? undefined : code`${explode}`;
}

/** A parameter is text, whatever its media type says. */
function contentCodec({ schema }: Parameter, mediaType: string, file: OperationsFile): Code {
  if (isJsonMedia(mediaType)) return jsonCode(schema, 'request', file);
  if (!isFormMedia(mediaType)) return textCode(schema, file);
  const type = {
    kind: 'mediaType',
    name: mediaType,
    schema,
    itemSchema: undefined,
    encoding: new Map(),
    examples: [],
  } as const;
  return codecCode(type, 'request', file);
}

function optional(options: Code): Code | undefined {
  return options.toString() === '{}' ? undefined : options;
}
