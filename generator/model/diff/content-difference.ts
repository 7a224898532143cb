import type { Body, Header, MediaType, Response } from '../api.js';
import type { ChangeAction } from './change.js';
import { combined, compareLists } from './message-difference.js';
import type { MessageDifference, Place, PlacedDifference } from './message-difference.js';
import { pairUp } from './pairs.js';

const NOTHING: MessageDifference = { differences: [], schemas: [] };

export function compareBodies(
  before: Body | undefined,
  after: Body | undefined,
): MessageDifference {
  if (before === undefined || after === undefined) {
    if (before === after) return NOTHING;
    return { ...NOTHING, differences: [bodyChange(before ? 'removed' : 'added', before, after)] };
  }
  const place: Place = { direction: 'request', location: 'body' };
  const content = compareContent(before.content, after.content, place);
  if (before.required === after.required) return content;
  const action = after.required ? 'narrowed' : 'widened';
  return combined([{ ...NOTHING, differences: [bodyChange(action, before, after)] }, content]);
}

function bodyChange(
  action: ChangeAction,
  before: Body | undefined,
  after: Body | undefined,
): PlacedDifference {
  return {
    kind: 'body',
    action,
    direction: 'request',
    location: '',
    subject: 'body',
    required: (after ?? before)?.required ?? false,
    before: before?.source,
    after: after?.source,
  };
}

export function compareResponses(
  before: readonly Response[],
  after: readonly Response[],
): MessageDifference {
  return compareLists(
    pairUp(before, after, ({ status }) => status),
    (action, { status, source }) => ({
      kind: 'status',
      action,
      direction: 'response',
      location: '',
      subject: status,
      ...(action === 'added' ? { after: source } : { before: source }),
    }),
    (one, other) => {
      const place: Place = { direction: 'response', location: one.status };
      return combined([
        compareHeaders(one.headers, other.headers, one.status),
        compareContent(one.content, other.content, place),
      ]);
    },
  );
}

function compareContent(
  before: readonly MediaType[],
  after: readonly MediaType[],
  place: Place,
): MessageDifference {
  return compareLists(
    pairUp(before, after, ({ name }) => name),
    (action, { name, schema: { source } }) => ({
      kind: 'mediaType',
      action,
      subject: name,
      ...place,
      ...(action === 'added' ? { after: source } : { before: source }),
    }),
    (one, other) => {
      const item = { before: one.itemSchema, after: other.itemSchema };
      const { before: old, after: now } = item;
      return {
        differences: [],
        schemas: [
          { ...place, before: one.schema, after: other.schema },
          ...(old === undefined || now === undefined
            ? []
            : [{ ...place, location: `${place.location}[]`, before: old, after: now }]),
        ],
      };
    },
  );
}

function compareHeaders(
  before: readonly Header[],
  after: readonly Header[],
  status: string,
): MessageDifference {
  const place: Place = { direction: 'response', location: `${status}.headers` };
  const change = (action: ChangeAction, { name, required, schema }: Header): PlacedDifference => ({
    kind: 'header',
    action,
    subject: name,
    required,
    ...place,
    ...(action === 'added' ? {} : { before: schema.source }),
    ...(action === 'removed' ? {} : { after: schema.source }),
  });
  return compareLists(
    pairUp(before, after, ({ name }) => name.toLowerCase()),
    change,
    (one, other) => ({
      differences:
        one.required === other.required
          ? []
          : [change(other.required ? 'narrowed' : 'widened', other)],
      schemas: [
        {
          direction: 'response',
          location: `${place.location}.${other.name}`,
          before: one.schema,
          after: other.schema,
        },
      ],
    }),
  );
}
