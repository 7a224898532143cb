import type { MediaType } from '../../model/api.js';
import {
  isEventStream,
  isFormMedia,
  isJsonMedia,
  isMultipartMedia,
  isSequentialMedia,
  isTextMedia,
} from '../../model/builders/media-names.js';
import type { Schema } from '../../model/schema.js';
import type { Code } from '../code.js';
import { encodingCode } from './encoding-code.js';
import { call, record } from './operations-file.js';
import type { OperationsFile } from './operations-file.js';
import { isPlainText, jsonCode, jsonCodec, textCode } from './value-code.js';
import type { Direction } from './value-code.js';

/** `{ 'application/json': json }`. */
export function contentCode(
  content: readonly MediaType[],
  direction: Direction,
  file: OperationsFile,
): Code {
  return record(
    Object.fromEntries(content.map((type) => [type.name, codecCode(type, direction, file)])),
  );
}

/** The codec of a media type: `form(CreditGrantCreateRequest, { amount: deepObject })`. */
export function codecCode(type: MediaType, direction: Direction, file: OperationsFile): Code {
  const { name, schema, itemSchema } = type;
  if (isFormMedia(name)) {
    const codec = call(
      file.runtime('form', 'form-body'),
      file.shape(schema),
      encodingCode(type, 'field', direction, file),
    );
    return direction === 'request' ? codec : call(file.runtime('readableForm', 'read-form'), codec);
  }
  if (isMultipartMedia(name)) {
    const codec = call(
      file.runtime('multipart', 'multipart'),
      file.shape(schema),
      encodingCode(type, 'part', direction, file),
    );
    return direction === 'request'
      ? codec
      : call(file.runtime('readableMultipart', 'read-multipart'), codec);
  }
  if (isEventStream(name)) return eventsCode(itemSchema ?? schema, direction, file);
  if (isSequentialMedia(name)) return linesCode(itemSchema ?? schema, direction, file);
  return valueCodecCode(name, schema, direction, file);
}

/** The codec of a value in one piece: `json`, `text()`, `binary`. */
function valueCodecCode(
  name: string,
  schema: Schema,
  direction: Direction,
  file: OperationsFile,
): Code {
  if (isBinary(schema)) return file.runtime('binary', 'binary');
  if (isJsonMedia(name) || (name.includes('*') && !isPlainText(schema))) {
    return jsonCode(schema, direction, file);
  }
  if (isTextMedia(name) || name.includes('*')) return textCode(schema, file);
  return file.runtime('binary', 'binary');
}

function linesCode(item: Schema, direction: Direction, file: OperationsFile): Code {
  return jsonCodec(item, direction, file) === 'json'
    ? file.runtime('jsonLines', 'json-lines')
    : call(file.runtime('jsonLinesOf', 'json-lines'), jsonCode(item, direction, file));
}

function isBinary({ format }: Schema): boolean {
  return format === 'binary';
}

/** An event whose description has `data` is the whole event (OpenAPI 3.2), others are its data. */
function eventsCode(item: Schema, direction: Direction, file: OperationsFile): Code {
  const data = item.properties?.get('data')?.schema;
  const name = data === undefined ? 'eventData' : 'eventStream';
  const type = data ?? item;
  const codec = isPlainText(type) ? textCode(type, file) : jsonCode(type, direction, file);
  return call(file.runtime(name, 'event-stream'), codec);
}
