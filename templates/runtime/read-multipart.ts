import type { Message } from './body-codec.js';
import { FieldTree } from './field-tree.js';
import { arrayBranch, memberShape } from './members.js';
import type { MultipartCodec } from './multipart.js';
import { getOwn, setOwn } from './own.js';
import { verbatim } from './percent-encoding.js';
import { readProperties } from './read-form.js';
import { WireFault, quoted } from './wire-fault.js';
import type { WireLimits } from './wire-options.js';

/** The object of a multipart body. Parts with a file name are files, others are text. */
export async function readMultipart(
  codec: MultipartCodec,
  message: Message,
  limits: WireLimits,
): Promise<object> {
  const form = await formDataOf(message);
  const fields = new FieldTree();
  const files = new Map<string, File[]>();
  let count = 0;
  for (const [name, content] of form) {
    count += 1;
    if (count > limits.fields)
      throw new WireFault('fields', `at most ${limits.fields} parts`, 'more');
    if (typeof content === 'string') fields.add(name, content, limits);
    else if (files.get(name)?.push(content) === undefined) files.set(name, [content]);
  }
  const value = readProperties(codec, fields, verbatim);
  for (const [name, parts] of files) setOwn(value, name, filesOf(codec, name, parts, value));
  return value;
}

/** A multipart codec for answers, which brings its reader along. */
export function readableMultipart(codec: MultipartCodec): MultipartCodec {
  return { ...codec, decode: (message, limits) => readMultipart(codec, message, limits) };
}

/** Whether a codec's bodies are read by `readMultipart`. */
export function isMultipart(codec: object): codec is MultipartCodec {
  return 'kind' in codec && codec.kind === 'multipart';
}

/** The platform's parser reads `multipart/form-data` only; others with named parts look the same. */
async function formDataOf(message: Message): Promise<FormData> {
  const contentType = message.headers.get('content-type') ?? '';
  const headers = {
    'content-type': contentType.replace(/^multipart\/[^;]*/i, 'multipart/form-data'),
  };
  const body = await message.blob();
  try {
    return await new Response(body, { headers }).formData();
  } catch {
    throw new WireFault('syntax', 'a multipart form', quoted(contentType));
  }
}

function filesOf(
  { shape }: MultipartCodec,
  name: string,
  files: readonly File[],
  value: object,
): unknown {
  if (getOwn(value, name) !== undefined) {
    throw new WireFault('mixed', 'either text or files', 'both', [name]);
  }
  if (arrayBranch(memberShape(shape, name)) !== undefined) return files;
  if (files.length > 1)
    throw new WireFault('duplicate', 'one file', `${files.length} files`, [name]);
  return files[0];
}
