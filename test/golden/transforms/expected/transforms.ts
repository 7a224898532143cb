import type * as types from './types.js';
import { Person } from './validators.js';

/** A copy with the defaults of absent fields. */
export function withOrderDefaults(value: types.Order): types.Order {
  return {
    ...value,
    ...(value.currency === undefined && { currency: 'eur' }),
    lines: value.lines.map(withLineDefaults),
    ...(value.gift !== undefined && {
      gift: value.gift === null ? null : withLineDefaults(value.gift),
    }),
    ...(value.payer !== undefined && {
      payer: Person.is(value.payer) ? withPersonDefaults(value.payer) : value.payer,
    }),
    ...(value.byDay !== undefined && {
      byDay: Object.fromEntries(
        Object.entries(value.byDay).map(([key, item]) => [key, withLineDefaults(item)]),
      ),
    }),
    ...(!(Object.hasOwn(value, 'toString') && value.toString !== undefined) && {
      toString: 'an order',
    }),
  };
}

/** A copy without fields that the description does not know. */
export function stripOrder(value: types.Order): types.Order {
  return {
    ...(value.currency !== undefined && { currency: value.currency }),
    lines: value.lines.map(stripLine),
    ...(value.gift !== undefined && { gift: value.gift === null ? null : stripLine(value.gift) }),
    ...(value.payer !== undefined && {
      payer: Person.is(value.payer) ? stripPerson(value.payer) : value.payer,
    }),
    ...(value.byDay !== undefined && {
      byDay: Object.fromEntries(
        Object.entries(value.byDay).map(([key, item]) => [key, stripLine(item)]),
      ),
    }),
    ...(Object.hasOwn(value, 'toString') &&
      value.toString !== undefined && { toString: value.toString }),
  };
}

/** A copy with the defaults of absent fields. */
export function withLineDefaults(value: types.Line): types.Line {
  return { ...value, ...(value.count === undefined && { count: 1 }) };
}

/** A copy without fields that the description does not know. */
export function stripLine(value: types.Line): types.Line {
  return { item: value.item, ...(value.count !== undefined && { count: value.count }) };
}

/** A copy with the defaults of absent fields. */
export function withPersonDefaults(value: types.Person): types.Person {
  return { ...value, ...(value.title === undefined && { title: 'none' }) };
}

/** A copy without fields that the description does not know. */
export function stripPerson(value: types.Person): types.Person {
  return { ...(value.title !== undefined && { title: value.title }), name: value.name };
}

/** A copy without fields that the description does not know. */
export function stripNamed(value: types.Named): types.Named {
  return { name: value.name };
}
