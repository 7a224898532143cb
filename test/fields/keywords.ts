/** Every keyword of JSON Schema 2020-12 and of the Schema Object, with a schema in which it stands. */
type Schema = Readonly<Record<string, unknown>>;

const DRAFT_4 = 'http://json-schema.org/draft-04/schema#';
const DRAFT_2019 = 'https://json-schema.org/draft/2019-09/schema';
const TEXT = { type: 'string' };
const ONE = { type: 'object', properties: { a: TEXT }, required: ['a'] };
const TWO = { type: 'object', properties: { b: TEXT }, required: ['b'] };
const KIND = (kind: string): Schema => ({
  type: 'object',
  properties: { kind: { enum: [kind] }, size: { enum: [kind] } },
  required: ['size', 'kind'],
});

export interface KeywordProbe {
  readonly keyword: string;
  readonly group: string;
  readonly schema: Schema;
  /** `3.0`: of its Schema Object alone. Default: 2020-12, as in 3.1 and 3.2. */
  readonly version?: '3.0';
}

const probes = (
  group: string,
  schemas: Readonly<Record<string, Schema>>,
  version?: '3.0',
): readonly KeywordProbe[] =>
  Object.entries(schemas).map(([keyword, schema]) => ({
    keyword,
    group,
    schema,
    ...(version && { version }),
  }));

const OPENAPI = 'Of OpenAPI';

export const KEYWORD_PROBES: readonly KeywordProbe[] = [
  ...probes('Core', {
    $schema: { $schema: DRAFT_4, id: 'x', type: 'integer', maximum: 1, exclusiveMaximum: true },
    $id: { $id: 'https://x.example/a', $defs: { t: { $id: 'b', type: 'string' } }, $ref: 'b' },
    $vocabulary: { $vocabulary: { 'https://x.example/vocabulary': true }, type: 'string' },
    $ref: { $ref: '#/components/schemas/Other' },
    $anchor: { $defs: { t: { $anchor: 'text', type: 'string' } }, $ref: '#text' },
    $dynamicRef: { $dynamicRef: '#leaf', $defs: { l: { $dynamicAnchor: 'leaf', type: 'string' } } },
    $dynamicAnchor: { $dynamicAnchor: 'node', type: 'array', items: { $dynamicRef: '#node' } },
    $comment: { $comment: 'A remark.', type: 'string' },
    $defs: { $defs: { t: TEXT }, $ref: '#/components/schemas/Probe/$defs/t' },
  }),
  ...probes('Applicators', {
    allOf: { allOf: [ONE, TWO] },
    anyOf: { anyOf: [ONE, TWO] },
    oneOf: { oneOf: [ONE, TWO] },
    not: { not: TEXT },
    if: { if: ONE, then: TWO },
    then: { if: ONE, then: TWO },
    else: { if: ONE, else: TWO },
    dependentSchemas: { type: 'object', dependentSchemas: { a: TWO } },
    prefixItems: { type: 'array', prefixItems: [TEXT] },
    items: { type: 'array', items: TEXT },
    contains: { type: 'array', contains: TEXT },
    properties: { type: 'object', properties: { a: TEXT } },
    patternProperties: { type: 'object', patternProperties: { '^x-': TEXT } },
    additionalProperties: { type: 'object', additionalProperties: TEXT },
    propertyNames: { type: 'object', propertyNames: { maxLength: 3 } },
    unevaluatedItems: { type: 'array', prefixItems: [TEXT], unevaluatedItems: false },
    unevaluatedProperties: { allOf: [ONE], unevaluatedProperties: false },
  }),
  ...probes('Validation', {
    type: { type: 'string' },
    enum: { enum: ['a', 1, null] },
    const: { const: 'a' },
    multipleOf: { type: 'number', multipleOf: 2 },
    maximum: { type: 'number', maximum: 2 },
    exclusiveMaximum: { type: 'number', exclusiveMaximum: 2 },
    minimum: { type: 'number', minimum: 2 },
    exclusiveMinimum: { type: 'number', exclusiveMinimum: 2 },
    maxLength: { type: 'string', maxLength: 2 },
    minLength: { type: 'string', minLength: 2 },
    pattern: { type: 'string', pattern: '^a' },
    maxItems: { type: 'array', maxItems: 2 },
    minItems: { type: 'array', minItems: 2 },
    uniqueItems: { type: 'array', uniqueItems: true },
    maxContains: { type: 'array', contains: TEXT, maxContains: 2 },
    minContains: { type: 'array', contains: TEXT, minContains: 2 },
    maxProperties: { type: 'object', maxProperties: 2 },
    minProperties: { type: 'object', minProperties: 2 },
    required: { type: 'object', properties: { a: TEXT }, required: ['a'] },
    dependentRequired: { type: 'object', dependentRequired: { a: ['b'] } },
  }),
  ...probes('Formats and contents', {
    format: { type: 'string', format: 'date' },
    contentEncoding: { type: 'string', contentEncoding: 'base64' },
    contentMediaType: { type: 'string', contentMediaType: 'application/json' },
    contentSchema: { type: 'string', contentMediaType: 'application/json', contentSchema: ONE },
  }),
  ...probes('Meta-data', {
    title: { type: 'object', title: 'A probe', properties: { a: TEXT } },
    description: { type: 'string', description: 'What it is.' },
    default: { type: 'string', default: 'a' },
    deprecated: { type: 'string', deprecated: true },
    readOnly: { type: 'object', properties: { a: { type: 'string', readOnly: true } } },
    writeOnly: { type: 'object', properties: { a: { type: 'string', writeOnly: true } } },
    examples: { type: 'string', examples: ['a'] },
  }),
  ...probes(OPENAPI, {
    discriminator: { oneOf: [KIND('big'), KIND('small')], discriminator: { propertyName: 'kind' } },
    xml: { type: 'string', xml: { name: 'x' } },
    externalDocs: { type: 'string', externalDocs: { url: 'https://x.example' } },
    example: { type: 'string', example: 'a' },
  }),
  ...probes('Of earlier drafts', {
    id: {
      $schema: DRAFT_4,
      id: 'https://x.example/a',
      definitions: { t: { id: 'b', type: 'string' } },
      allOf: [{ $ref: 'b' }],
    },
    definitions: { definitions: { t: TEXT }, $ref: '#/components/schemas/Probe/definitions/t' },
    dependencies: { type: 'object', dependencies: { a: ['b'] } },
    additionalItems: { type: 'array', items: [TEXT], additionalItems: false },
    $recursiveRef: {
      $schema: DRAFT_2019,
      $id: 'https://x.example/list',
      type: 'array',
      items: { $recursiveRef: '#' },
    },
    $recursiveAnchor: {
      $schema: DRAFT_2019,
      $id: 'https://x.example/tree',
      $recursiveAnchor: true,
      type: 'object',
      properties: { a: { $recursiveRef: '#' } },
      allOf: [{ $id: 'leaf', $recursiveAnchor: true, properties: { b: { $recursiveRef: '#' } } }],
    },
  }),
  ...probes(
    'Of OpenAPI 3.0',
    {
      nullable: { type: 'string', nullable: true },
      'exclusiveMaximum: true': { type: 'number', maximum: 2, exclusiveMaximum: true },
      'exclusiveMinimum: true': { type: 'number', minimum: 2, exclusiveMinimum: true },
    },
    '3.0',
  ),
];

/** The schema with the keyword, and the same without it, wherever it stands. */
export function descriptionOf({ schema, version, group }: KeywordProbe): object {
  const body = {
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Probe' } } },
  };
  return {
    openapi: version === '3.0' ? '3.0.4' : '3.1.1',
    info: { title: 'Probe', version: '1' },
    paths: {
      '/probes': {
        post: {
          operationId: 'createProbe',
          // Values of enums are open in answers alone, but for those that discriminators go by.
          ...(group === OPENAPI ? {} : { requestBody: { required: true, ...body } }),
          responses: { 200: { description: 'The probe.', ...body } },
        },
      },
    },
    components: { schemas: { Probe: schema, Other: { type: 'integer' } } },
  };
}

/** A copy without every member of a name. */
export function without(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, name));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== name);
  return Object.fromEntries(members.map(([key, member]) => [key, without(member, name)]));
}
