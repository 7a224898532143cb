/** Where each field of `everything.yaml` stands, told by the grammar that the linter goes by. */
import { GRAMMAR } from '../../generator/openapi/structure.js';
import type { ObjectKind } from '../../generator/openapi/structure.js';
import { isJsonObject } from '../../generator/support/json-object.js';

export type Pointer = readonly string[];

export interface Field {
  /** As the specification calls it: `Path Item Object`. */
  readonly object: string;
  readonly field: string;
  /** Every place where it stands. */
  readonly pointers: readonly Pointer[];
}

/** Objects that nothing refers into, so that the grammar has no need of them. */
const FLAT_OBJECTS: Readonly<
  Record<string, { readonly at: readonly string[]; readonly fields: string }>
> = {
  'Info Object': {
    at: ['info'],
    fields: 'title summary description termsOfService contact license version',
  },
  'Contact Object': { at: ['info/contact'], fields: 'name url email' },
  'License Object': { at: ['info/license'], fields: 'name identifier url' },
  'Server Object': { at: ['servers/0'], fields: 'url name description variables' },
  'Server Variable Object': {
    at: ['servers/0/variables/region', 'servers/0/variables/stage'],
    fields: 'enum default description',
  },
  'Tag Object': { at: ['tags/0'], fields: 'name summary description externalDocs parent kind' },
  'External Documentation Object': { at: ['externalDocs'], fields: 'description url' },
  'OAuth Flows Object': {
    at: ['components/securitySchemes/open/flows'],
    fields: 'implicit password clientCredentials authorizationCode deviceAuthorization',
  },
  'OAuth Flow Object': {
    at: ['authorizationCode', 'deviceAuthorization'].map(
      (flow) => `components/securitySchemes/open/flows/${flow}`,
    ),
    fields: 'authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes',
  },
  'Reference Object': {
    at: ['paths/~1shared', 'paths/~1things~1{id}/get/parameters/1/examples/up'],
    fields: '$ref summary description',
  },
  'Security Requirement Object': { at: ['security/0'], fields: 'key' },
};

/** A field that the author names: a path, a status. */
const ANY_NAME = '{name}';

const NAMES: Partial<Readonly<Record<ObjectKind, string>>> = {
  openapi: 'OpenAPI Object',
  pathItem: 'Path Item Object',
  requestBody: 'Request Body Object',
  mediaType: 'Media Type Object',
  securityScheme: 'Security Scheme Object',
};

export function fieldsOf(description: unknown): readonly Field[] {
  const found = new Map<string, Pointer[]>();
  visit(description, 'openapi', [], (kind, field, pointer) => {
    const key = `${kind} ${field}`;
    found.set(key, [...(found.get(key) ?? []), pointer]);
  });
  const grammatical = Object.entries(GRAMMAR).flatMap(([kind, { fields, patterned }]) =>
    // Keywords have probes of their own.
    kind === 'schema'
      ? []
      : [...fields, ...(patterned === undefined ? [] : [ANY_NAME])].map((field) => ({
          object:
            NAMES[kind as ObjectKind] ??
            `${kind.replace(/^./, (first) => first.toUpperCase())} Object`,
          field,
          pointers: found.get(`${kind} ${field}`) ?? [],
        })),
  );
  const flat = Object.entries(FLAT_OBJECTS).flatMap(([object, { at, fields }]) =>
    fields.split(' ').map((field) => ({
      object,
      field,
      pointers: at
        .map((place) => [...place.split('/').map((token) => token.replaceAll('~1', '/')), field])
        .filter((pointer) => valueAt(description, pointer) !== undefined),
    })),
  );
  return [...grammatical, ...flat];
}

type Visitor = (kind: ObjectKind, field: string, pointer: Pointer) => void;

function visit(value: unknown, kind: ObjectKind, at: Pointer, visitor: Visitor): void {
  if (!isJsonObject(value)) return;
  const { children, patterned, fields } = GRAMMAR[kind];
  for (const [key, member] of Object.entries(value)) {
    const pointer = [...at, key];
    if (fields.has(key)) visitor(kind, key, pointer);
    const isNamed = patterned !== undefined && !fields.has(key) && !key.startsWith('x-');
    if (isNamed) visitor(kind, ANY_NAME, pointer);
    const child = children.get(key) ?? (isNamed ? patterned : undefined);
    if (child === undefined) continue;
    if (child.arity === 'one' || (child.arity === 'one or list' && !Array.isArray(member))) {
      visit(member, child.kind, pointer, visitor);
    } else if (typeof member === 'object' && member !== null) {
      for (const [name, item] of Object.entries(member)) {
        visit(item, child.kind, [...pointer, name], visitor);
      }
    }
  }
}

export function valueAt(value: unknown, pointer: Pointer): unknown {
  return pointer.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

/** A copy without what stands at the places. */
export function withoutPlaces(description: unknown, pointers: readonly Pointer[]): unknown {
  const copy = structuredClone(description);
  for (const pointer of pointers) {
    const holder = valueAt(copy, pointer.slice(0, -1));
    if (typeof holder === 'object' && holder !== null) {
      Reflect.deleteProperty(holder, pointer.at(-1) ?? '');
    }
  }
  return copy;
}
