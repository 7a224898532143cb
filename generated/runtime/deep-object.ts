import { isWritten, arrayBranch, memberShape } from './members.js';
import type { FieldStyle, FieldWriter } from './parameter-style.js';
import { any } from './shape.js';
import type { Shape } from './shape.js';
import { isCompound, writeText } from './text-value.js';
import { Inexpressible } from './wire-error.js';

/**
 * `color[R]=100&color[G]=200`. OpenAPI leaves nested values open; here they nest likewise, and
 * arrays as `WireOptions.arrays` says: `scope[prices][0][id]=price_1`.
 */
export const deepObject: FieldStyle = {
  kind: 'deepObject',
  write(field, value, writer) {
    writeNested(writer.escapeName(field.name), field.shape, value, writer);
  },
};

function writeNested(name: string, shape: Shape, value: unknown, writer: FieldWriter): void {
  if (!isCompound(value)) writer.pair(name, writer.escape(writeText(shape, value)));
  else if (Array.isArray(value)) writeItems(name, shape, value, writer);
  else writeMembers(name, shape, value, writer);
}

function writeMembers(name: string, shape: Shape, value: object, writer: FieldWriter): void {
  if (value instanceof Blob || ArrayBuffer.isView(value)) throw new Inexpressible('bytes');
  const [open, close] = writer.brackets;
  for (const [key, member] of Object.entries(value)) {
    if (!isWritten(member, writer)) continue;
    if (key === '' || key.includes('[') || key.includes(']')) {
      throw new Inexpressible(`the key ${JSON.stringify(key)} can't stand in brackets`);
    }
    const memberName = name + open + writer.escapeName(key) + close;
    writeNested(memberName, memberShape(shape, key), member, writer);
  }
}

function writeItems(
  name: string,
  shape: Shape,
  items: readonly unknown[],
  writer: FieldWriter,
): void {
  const itemShape = arrayBranch(shape)?.items ?? any;
  const [open, close] = writer.brackets;
  const { arrays = 'indices' } = writer.options;
  let index = 0;
  for (const item of items) {
    if (!isWritten(item, writer)) continue;
    if (arrays !== 'indices' && isCompound(item)) {
      throw new Inexpressible('an array of objects or arrays needs the option arrays: "indices"');
    }
    const suffix =
      arrays === 'repeat' ? '' : open + (arrays === 'indices' ? String(index) : '') + close;
    writeNested(name + suffix, itemShape, item, writer);
    index += 1;
  }
}
