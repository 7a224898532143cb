/** Whether a value has one of the types that JSON Schema names (validation 6.1.1). */
export function hasType(value: unknown, types: readonly string[]): boolean {
  return typesOf(value).some((type) => types.includes(type));
}

function typesOf(value: unknown): readonly string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  switch (typeof value) {
    case 'bigint':
      return ['integer', 'number'];
    case 'number':
      return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
    default:
      return [typeof value];
  }
}

export const TYPES: readonly string[] = [
  'null',
  'boolean',
  'integer',
  'number',
  'string',
  'array',
  'object',
];

/** JSON for messages: short, and never failing. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  );
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
