import { SchemaBuilder } from '../../generator/model/schema-builder.js';
import type { Schema } from '../../generator/model/schema.js';
import type { Dialect, SpecDocument } from '../../generator/openapi/document.js';
import { loadValue } from '../../generator/openapi/load.js';

export interface BuiltSchemas {
  readonly document: SpecDocument;
  readonly builder: SchemaBuilder;
  /** The schema at a pointer below `#/components/schemas`: `Pet/properties/name`. */
  at(path: string): Schema;
}

/** The model of schemas that stand under `#/components/schemas`, whatever the dialect. */
export async function builtSchemas(
  dialect: Dialect,
  schemas: Record<string, unknown>,
): Promise<BuiltSchemas> {
  const version = dialect.startsWith('openapi-') ? { openapi: `${dialect.slice(8)}.0` } : {};
  const document = await loadValue({ ...version, info: {}, components: { schemas } }, { dialect });
  const builder = new SchemaBuilder(document);
  return {
    document,
    builder,
    at(path) {
      const node = document.resolve(`#/components/schemas/${path}`, document.root.source);
      if (node === undefined) throw new Error(`Nothing at ${path}`);
      return builder.schemaAt(node);
    },
  };
}
