import { isInteger, isNumber, isObject, isSet } from './runtime/checks.js';
import { isEmail } from './runtime/format-host.js';
import { isDateText } from './runtime/format-time.js';
import type { Report } from './runtime/report.js';
import {
  closest,
  exactlyOne,
  fail,
  failAt,
  missing,
  optional,
  required,
  unexpected,
  within,
} from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type Crate = types.Crate;
export const Crate: Validator<types.Crate> = /* @__PURE__ */ validator(
  isCrate,
  explainCrate,
  '#/components/schemas/Crate',
);

export type ColdCrate = types.ColdCrate;
export const ColdCrate: Validator<types.ColdCrate> = /* @__PURE__ */ validator(
  isColdCrate,
  explainColdCrate,
  '#/components/schemas/ColdCrate',
);

export type Animal = types.Animal;
export const Animal: Validator<types.Animal> = /* @__PURE__ */ validator(
  isAnimal,
  explainAnimal,
  '#/components/schemas/Animal',
);

export type Cat = types.Cat;
export const Cat: Validator<types.Cat> = /* @__PURE__ */ validator(
  isCat,
  explainCat,
  '#/components/schemas/Cat',
);

export type Dog = types.Dog;
export const Dog: Validator<types.Dog> = /* @__PURE__ */ validator(
  isDog,
  explainDog,
  '#/components/schemas/Dog',
);

export type Pet = types.Pet;
export const Pet: Validator<types.Pet> = /* @__PURE__ */ validator(
  isPet,
  explainPet,
  '#/components/schemas/Pet',
);

export type Mixed = types.Mixed;
export const Mixed: Validator<types.Mixed> = /* @__PURE__ */ validator(
  isMixed,
  explainMixed,
  '#/components/schemas/Mixed',
);

export type Mixed1 = types.Mixed1;
export const Mixed1: Validator<types.Mixed1> = /* @__PURE__ */ validator(
  isMixed1,
  explainMixed1,
  '#/components/schemas/Mixed/anyOf/0',
);

export type Mixed2 = types.Mixed2;
export const Mixed2: Validator<types.Mixed2> = /* @__PURE__ */ validator(
  isMixed2,
  explainMixed2,
  '#/components/schemas/Mixed/anyOf/1',
);

export type Scalar = types.Scalar;
export const Scalar: Validator<types.Scalar> = /* @__PURE__ */ validator(
  isScalar,
  explainScalar,
  '#/components/schemas/Scalar',
);

export type Guest = types.Guest;
export const Guest: Validator<types.Guest> = /* @__PURE__ */ validator(
  isGuest,
  explainGuest,
  '#/components/schemas/Guest',
);

export type Nothing = types.Nothing;
export const Nothing: Validator<types.Nothing> = /* @__PURE__ */ validator(
  isNothing,
  explainNothing,
  '#/components/schemas/Nothing',
);

export type Anything = types.Anything;
export const Anything: Validator<types.Anything> = /* @__PURE__ */ validator(
  isAnything,
  explainAnything,
  '#/components/schemas/Anything',
);

export type PetAddRequest = types.PetAddRequest;
export const PetAddRequest: Validator<types.PetAddRequest> = /* @__PURE__ */ validator(
  isPetAddRequest,
  explainPetAddRequest,
  '#/paths/~1pets/post',
);

export type PetAddResponse = types.PetAddResponse;
export const PetAddResponse: Validator<types.PetAddResponse> = /* @__PURE__ */ validator(
  isPetAddResponse,
  explainPetAddResponse,
  '#/paths/~1pets/post/responses/200/content/application~1json/schema',
);

function isCrate(value: unknown): boolean {
  if (value !== null) {
    if (!isObject(value)) return false;
    const { label } = value;
    if (label !== undefined && typeof label !== 'string') return false;
  }
  return true;
}

function explainCrate(value: unknown, report: Report): void {
  if (value !== null) {
    if (!isObject(value)) fail(report, value, 'type', ['object', 'null']);
    else {
      const { label } = value;
      explainStringAt(report, 'label', label);
    }
  }
}

function isColdCrate(value: unknown): boolean {
  if (!isCrate(value) || !isObject(value)) return false;
  const { degrees } = value;
  return degrees === undefined || isNumber(degrees);
}

function explainColdCrate(value: unknown, report: Report): void {
  within(report, value, explainCrate, '#/components/schemas/Crate');
  if (!isObject(value)) return fail(report, value, 'type', 'object', '/allOf/1');
  const { degrees } = value;
  optional(report, 'degrees', degrees, explainNumber, '/allOf/1/properties/degrees');
}

function isAnimal(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, name } = value;
  return typeof kind === 'string' && (name === undefined || typeof name === 'string');
}

function explainAnimal(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { kind, name } = value;
  if (kind === undefined) missing(report, 'kind');
  else explainStringAt(report, 'kind', kind);
  explainStringAt(report, 'name', name);
}

function isCat(value: unknown): boolean {
  if (!isAnimal(value) || !isObject(value)) return false;
  const { kind, indoors } = value;
  return (
    (kind === undefined || kind === 'cat') &&
    (indoors === undefined || typeof indoors === 'boolean')
  );
}

function explainCat(value: unknown, report: Report): void {
  within(report, value, explainAnimal, '#/components/schemas/Animal');
  if (!isObject(value)) return fail(report, value, 'type', 'object', '/allOf/1');
  const { kind, indoors } = value;
  if (kind !== undefined && kind !== 'cat') {
    failAt(report, 'kind', kind, 'const', 'cat', '/allOf/1/properties/kind');
  }
  optional(report, 'indoors', indoors, explainBoolean, '/allOf/1/properties/indoors');
}

function isDog(value: unknown): boolean {
  if (isObject(value)) {
    const { bark, name } = value;
    if (typeof bark !== 'string' || name === undefined) return false;
  }
  return isAnimal(value);
}

function explainDog(value: unknown, report: Report): void {
  if (isObject(value)) {
    const { bark, name } = value;
    if (bark === undefined) missing(report, 'bark');
    else explainStringAt(report, 'bark', bark);
    if (name === undefined) {
      missing(report, 'name');
    }
  }
  within(report, value, explainAnimal, '#/components/schemas/Animal');
}

function isPet(value: unknown): boolean {
  return isCat(value) !== isDog(value);
}

function explainPet(value: unknown, report: Report): void {
  exactlyOne(
    [isCat(value), isDog(value)],
    report,
    value,
    [explainCat, explainDog],
    ['#/components/schemas/Cat', '#/components/schemas/Dog'],
    0,
    undefined,
    { property: 'kind', values: [['cat'], ['dog']] },
  );
}

function isMixed(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  return isInteger(id) && (isMixed1(value) || isMixed2(value));
}

function explainMixed(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  if (id === undefined) missing(report, 'id');
  else explainIntegerAt(report, 'id', id);
  closest(report, value, [explainMixed1, explainMixed2], ['/anyOf/0', '/anyOf/1'], 0);
}

function isMixed1(value: unknown): boolean {
  if (isObject(value)) {
    const { email } = value;
    if (typeof email !== 'string' || !isEmail(email)) return false;
  }
  return true;
}

function explainMixed1(value: unknown, report: Report): void {
  if (isObject(value)) {
    const { email } = value;
    if (email === undefined) missing(report, 'email');
    else explainStringEmailAt(report, 'email', email);
  }
}

function isMixed2(value: unknown): boolean {
  if (isObject(value)) {
    const { phone } = value;
    if (typeof phone !== 'string') return false;
  }
  return true;
}

function explainMixed2(value: unknown, report: Report): void {
  if (isObject(value)) {
    const { phone } = value;
    if (phone === undefined) missing(report, 'phone');
    else explainStringAt(report, 'phone', phone);
  }
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || isNumber(value) || value === null;
}

function explainScalar(value: unknown, report: Report): void {
  if (typeof value !== 'string') {
    if (!isNumber(value)) {
      if (value !== null) {
        fail(report, value, 'type', ['string', 'number', 'null']);
      }
    }
  }
}

function isGuest(value: unknown): boolean {
  if ((value !== null && !isObject(value)) || !isAnimal(value)) return false;
  if (value !== null) {
    if (!isObject(value)) return false;
    const { arrival, host } = value;
    if (
      (arrival !== undefined && (typeof arrival !== 'string' || !isDateText(arrival))) ||
      (host !== undefined && !isMixed(host))
    )
      return false;
  }
  return true;
}

function explainGuest(value: unknown, report: Report): void {
  if (value !== null) {
    if (!isObject(value)) fail(report, value, 'type', ['object', 'null']);
  }
  within(report, value, explainAnimal, '#/components/schemas/Animal');
  if (value !== null) {
    if (!isObject(value)) fail(report, value, 'type', ['object', 'null'], '/allOf/1');
    else {
      const { arrival, host } = value;
      optional(report, 'arrival', arrival, explainStringDate, '/allOf/1/properties/arrival');
      optional(report, 'host', host, explainMixed, '#/components/schemas/Mixed');
    }
  }
}

function isNothing(_value: unknown): boolean {
  return false;
}

function explainNothing(value: unknown, report: Report): void {
  fail(report, value, 'false');
}

function isAnything(_value: unknown): boolean {
  return true;
}

function explainAnything(_value: unknown, _report: Report): void {}

function isPetAddRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  if (!isPet(body)) return false;
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainPetAddRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  required(report, 'body', body, explainPet, '#/components/schemas/Pet');
  for (const key in value) {
    if (key !== 'body') unexpected(report, value, key, '');
  }
}

function isPetAddResponse(value: unknown): boolean {
  if (!isPet(value) || !isObject(value)) return false;
  const { owner } = value;
  return typeof owner === 'string';
}

function explainPetAddResponse(value: unknown, report: Report): void {
  within(report, value, explainPet, '#/components/schemas/Pet');
  if (!isObject(value)) return fail(report, value, 'type', 'object', '/allOf/1');
  const { owner } = value;
  required(report, 'owner', owner, explainString, '/allOf/1/properties/owner');
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainNumber(value: unknown, report: Report): void {
  if (!isNumber(value)) fail(report, value, 'type', 'number');
}

function explainBoolean(value: unknown, report: Report): void {
  if (typeof value !== 'boolean') fail(report, value, 'type', 'boolean');
}

function explainIntegerAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) failAt(report, key, value, 'type', 'integer');
}

function explainStringEmailAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return failAt(report, key, value, 'type', 'string');
  if (!isEmail(value)) {
    failAt(report, key, value, 'format', 'email');
  }
}

function explainStringDate(value: unknown, report: Report): void {
  if (typeof value !== 'string') return fail(report, value, 'type', 'string');
  if (!isDateText(value)) {
    fail(report, value, 'format', 'date');
  }
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}
