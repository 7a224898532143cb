/** Types that other languages and older drafts have, by what they plainly mean in JSON Schema. */
export interface PlainType {
  /** Absent where any value will do. */
  readonly type?: string;
  readonly format?: string;
}

const WORDS: Readonly<Record<string, PlainType>> = {
  any: {},
  bool: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  'date-time': { type: 'string', format: 'date-time' },
  datetime: { type: 'string', format: 'date-time' },
  decimal: { type: 'number' },
  dict: { type: 'object' },
  double: { type: 'number', format: 'double' },
  email: { type: 'string', format: 'email' },
  file: { type: 'string', format: 'binary' },
  float: { type: 'number', format: 'float' },
  int: { type: 'integer' },
  int32: { type: 'integer', format: 'int32' },
  int64: { type: 'integer', format: 'int64' },
  list: { type: 'array' },
  long: { type: 'integer', format: 'int64' },
  map: { type: 'object' },
  str: { type: 'string' },
  text: { type: 'string' },
  uri: { type: 'string', format: 'uri' },
  url: { type: 'string', format: 'uri' },
  uuid: { type: 'string', format: 'uuid' },
};

const TYPES = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** What an unknown type plainly means; undefined where that is anybody's guess. */
export function plainType(name: unknown): PlainType | undefined {
  // YAML reads an unquoted null as a value.
  if (name === null) return { type: 'null' };
  if (typeof name !== 'string') return undefined;
  const word = name.toLowerCase();
  if (TYPES.includes(word)) return { type: word };
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
