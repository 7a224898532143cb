import { MAX_DEPTH, isInteger, isObject, isSet } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import {
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

export type Pet = types.Pet;
export const Pet: Validator<types.Pet> = /* @__PURE__ */ validator(
  isPet,
  explainPet,
  '#/components/schemas/Pet',
);

export type Wolf = types.Wolf;
export const Wolf: Validator<types.Wolf> = /* @__PURE__ */ validator(
  isSheep,
  explainSheep,
  '#/components/schemas/Sheep',
);

export type Sheep = types.Sheep;
export const Sheep: Validator<types.Sheep> = /* @__PURE__ */ validator(
  isSheep,
  explainSheep,
  '#/components/schemas/Sheep',
);

export type Matryoshka = types.Matryoshka;
export const Matryoshka: Validator<types.Matryoshka> = /* @__PURE__ */ validator(
  (value) => isMatryoshka(value, 0),
  explainMatryoshka,
  '#/components/schemas/Matryoshka',
);

export type Animal = types.Animal;
export const Animal: Validator<types.Animal> = /* @__PURE__ */ validator(
  isAnimal,
  explainAnimal,
  '#/components/schemas/Animal',
);

export type PetReadParams = types.PetReadParams;
export const PetReadParams: Validator<types.PetReadParams> = /* @__PURE__ */ validator(
  isPetReadParams,
  explainPetReadParams,
  '#/paths/~1pets~1{petId}/get',
);

export type PetReadPath = types.PetReadPath;
export const PetReadPath: Validator<types.PetReadPath> = /* @__PURE__ */ validator(
  isPetReadPath,
  explainPetReadPath,
  '#/paths/~1pets~1{petId}/get',
);

export type PetReadRequest = types.PetReadRequest;
export const PetReadRequest: Validator<types.PetReadRequest> = /* @__PURE__ */ validator(
  isPetReadRequest,
  explainPetReadRequest,
  '#/paths/~1pets~1{petId}/get',
);

export type PetUpdatePath = types.PetUpdatePath;
export const PetUpdatePath: Validator<types.PetUpdatePath> = /* @__PURE__ */ validator(
  isPetReadPath,
  explainPetReadPath,
  '#/paths/~1pets~1{petId}/put',
);

export type PetUpdateRequest = types.PetUpdateRequest;
export const PetUpdateRequest: Validator<types.PetUpdateRequest> = /* @__PURE__ */ validator(
  isPetUpdateRequest,
  explainPetUpdateRequest,
  '#/paths/~1pets~1{petId}/put',
);

export type PetCreateRequest = types.PetCreateRequest;
export const PetCreateRequest: Validator<types.PetCreateRequest> = /* @__PURE__ */ validator(
  isPetCreateRequest,
  explainPetCreateRequest,
  '#/paths/pets/post',
);

function isPet(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, legs, nested, nmae } = value;
  return (
    typeof name === 'string' &&
    (legs === undefined || isInteger(legs)) &&
    (nested === undefined || isMatryoshka(nested, 0)) &&
    nmae !== undefined
  );
}

function explainPet(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { name, legs, nested, nmae } = value;
  if (name === undefined) missing(report, 'name');
  else explainStringAt(report, 'name', name);
  explainIntegerAt(report, 'legs', legs);
  optional(report, 'nested', nested, explainMatryoshka, '#/components/schemas/Matryoshka', 0);
  if (nmae === undefined) {
    missing(report, 'nmae');
  }
}

function isSheep(_value: unknown): boolean {
  return true;
}

function explainSheep(_value: unknown, _report: Report): void {}

function isMatryoshka(value: unknown, depth: number): boolean {
  return depth <= MAX_DEPTH && isMatryoshkaPart2(value, depth + 1);
}

function explainMatryoshka(value: unknown, report: Report, depth: number): void {
  within(report, value, explainMatryoshkaPart2, '/allOf/1', depth + 1);
}

function isAnimal(value: unknown): boolean {
  return isPet(value) !== isMatryoshka(value, 0);
}

function explainAnimal(value: unknown, report: Report): void {
  exactlyOne(
    [isPet(value), isMatryoshka(value, 0)],
    report,
    value,
    [explainPet, explainMatryoshka],
    ['#/components/schemas/Pet', '#/components/schemas/Matryoshka'],
    0,
  );
}

function isPetReadParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { limit } = value;
  if (limit !== undefined && !isInteger(limit)) return false;
  for (const key in value) {
    if (key !== 'limit' && isSet(value, key)) return false;
  }
  return true;
}

function explainPetReadParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { limit } = value;
  optional(report, 'limit', limit, explainInteger, '/parameters/3/schema');
  for (const key in value) {
    if (key !== 'limit') unexpected(report, value, key, '');
  }
}

function isPetReadPath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { petId } = value;
  if (typeof petId !== 'string') return false;
  for (const key in value) {
    if (key !== 'petId' && isSet(value, key)) return false;
  }
  return true;
}

function explainPetReadPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { petId } = value;
  required(report, 'petId', petId, explainString, '');
  for (const key in value) {
    if (key !== 'petId') unexpected(report, value, key, '');
  }
}

function isPetReadRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, query } = value;
  if (!isPetReadPath(path) || !isPetReadParams(query)) return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'query' && isSet(value, key)) return false;
  }
  return true;
}

function explainPetReadRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, query } = value;
  required(report, 'path', path, explainPetReadPath, '');
  required(report, 'query', query, explainPetReadParams, '');
  for (const key in value) {
    if (key !== 'path' && key !== 'query') unexpected(report, value, key, '');
  }
}

function isPetUpdateRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path, body } = value;
  if (!isPetReadPath(path) || (body !== undefined && !isPet(body))) return false;
  for (const key in value) {
    if (key !== 'path' && key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainPetUpdateRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path, body } = value;
  required(report, 'path', path, explainPetReadPath, '');
  optional(report, 'body', body, explainPet, '#/components/schemas/Pet');
  for (const key in value) {
    if (key !== 'path' && key !== 'body') unexpected(report, value, key, '');
  }
}

function isPetCreateRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (isSet(value, key)) return false;
  }
  return true;
}

function explainPetCreateRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    unexpected(report, value, key, '');
  }
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainIntegerAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isInteger(value)) failAt(report, key, value, 'type', 'integer');
}

function isMatryoshkaPart2(value: unknown, depth: number): boolean {
  if (depth > MAX_DEPTH || !isObject(value)) return false;
  const { inner } = value;
  return inner === undefined || isMatryoshka(inner, depth + 1);
}

function explainMatryoshkaPart2(value: unknown, report: Report, depth: number): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { inner } = value;
  optional(report, 'inner', inner, explainMatryoshka, '#/components/schemas/Matryoshka', depth + 1);
}

function explainInteger(value: unknown, report: Report): void {
  if (!isInteger(value)) fail(report, value, 'type', 'integer');
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}
