import { isNumber, isObject, isSet, own } from './runtime/checks.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, required, unexpected } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type ErrorSchema = types.ErrorSchema;
export const ErrorSchema: Validator<types.ErrorSchema> = /* @__PURE__ */ validator(
  isErrorSchema,
  explainErrorSchema,
  '#/components/schemas/Error',
);

export type PromiseSchema = types.PromiseSchema;
export const PromiseSchema: Validator<types.PromiseSchema> = /* @__PURE__ */ validator(
  isPromiseSchema,
  explainPromiseSchema,
  '#/components/schemas/Promise',
);

export type Default = types.Default;
export const Default: Validator<types.Default> = /* @__PURE__ */ validator(
  isDefault,
  explainDefault,
  '#/components/schemas/default',
);

export type BillingCreditGrant = types.BillingCreditGrant;
export const BillingCreditGrant: Validator<types.BillingCreditGrant> = /* @__PURE__ */ validator(
  isBillingCreditGrant,
  explainBillingCreditGrant,
  '#/components/schemas/billing.credit_grant',
);

export type BillingCreditGrant2 = types.BillingCreditGrant2;
export const BillingCreditGrant2: Validator<types.BillingCreditGrant2> = /* @__PURE__ */ validator(
  isBillingCreditGrant2,
  explainBillingCreditGrant2,
  '#/components/schemas/billing_credit_grant',
);

export type Größe = types.Größe;
export const Größe: Validator<types.Größe> = /* @__PURE__ */ validator(
  isGröße,
  explainGröße,
  '#/components/schemas/Größe',
);

export type 日本語 = types.日本語;
export const 日本語: Validator<types.日本語> = /* @__PURE__ */ validator(
  is日本語,
  explain日本語,
  '#/components/schemas/日本語',
);

export type _3D = types._3D;
export const _3D: Validator<types._3D> = /* @__PURE__ */ validator(
  is3D,
  explain3D,
  '#/components/schemas/3d',
);

export type Schema = types.Schema;
export const Schema: Validator<types.Schema> = /* @__PURE__ */ validator(
  isPromiseSchema,
  explainPromiseSchema,
  '#/components/schemas/',
);

export type Schema2 = types.Schema2;
export const Schema2: Validator<types.Schema2> = /* @__PURE__ */ validator(
  isSchema2,
  explainSchema2,
  '#/components/schemas/!!',
);

export type Proto = types.Proto;
export const Proto: Validator<types.Proto> = /* @__PURE__ */ validator(
  isProto,
  explainProto,
  '#/components/schemas/__proto__',
);

export type CreditGrantVoidPath = types.CreditGrantVoidPath;
export const CreditGrantVoidPath: Validator<types.CreditGrantVoidPath> = /* @__PURE__ */ validator(
  isCreditGrantVoidPath,
  explainCreditGrantVoidPath,
  '#/paths/~1v1~1credit_grants~1{grant}~1void/post',
);

export type CreditGrantVoidRequest = types.CreditGrantVoidRequest;
export const CreditGrantVoidRequest: Validator<types.CreditGrantVoidRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantVoidRequest,
    explainCreditGrantVoidRequest,
    '#/paths/~1v1~1credit_grants~1{grant}~1void/post',
  );

export type CreditGrantListRequest = types.CreditGrantListRequest;
export const CreditGrantListRequest: Validator<types.CreditGrantListRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantListRequest,
    explainCreditGrantListRequest,
    '#/paths/~1v1~1credit_grants/get',
  );

export type CreditGrantCreateRequest = types.CreditGrantCreateRequest;
export const CreditGrantCreateRequest: Validator<types.CreditGrantCreateRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantListRequest,
    explainCreditGrantListRequest,
    '#/paths/~1v1~1credit_grants/post',
  );

export type CreditGrantRetrievePath = types.CreditGrantRetrievePath;
export const CreditGrantRetrievePath: Validator<types.CreditGrantRetrievePath> =
  /* @__PURE__ */ validator(
    isCreditGrantVoidPath,
    explainCreditGrantVoidPath,
    '#/paths/~1v1~1credit_grants~1{grant}/get',
  );

export type CreditGrantRetrieveRequest = types.CreditGrantRetrieveRequest;
export const CreditGrantRetrieveRequest: Validator<types.CreditGrantRetrieveRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantRetrieveRequest,
    explainCreditGrantRetrieveRequest,
    '#/paths/~1v1~1credit_grants~1{grant}/get',
  );

export type CreditGrantDeletePath = types.CreditGrantDeletePath;
export const CreditGrantDeletePath: Validator<types.CreditGrantDeletePath> =
  /* @__PURE__ */ validator(
    isCreditGrantVoidPath,
    explainCreditGrantVoidPath,
    '#/paths/~1v1~1credit_grants~1{grant}/delete',
  );

export type CreditGrantDeleteRequest = types.CreditGrantDeleteRequest;
export const CreditGrantDeleteRequest: Validator<types.CreditGrantDeleteRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantDeleteRequest,
    explainCreditGrantDeleteRequest,
    '#/paths/~1v1~1credit_grants~1{grant}/delete',
  );

export type _3DSecureUpdatePath = types._3DSecureUpdatePath;
export const _3DSecureUpdatePath: Validator<types._3DSecureUpdatePath> = /* @__PURE__ */ validator(
  is3DSecureUpdatePath,
  explain3DSecureUpdatePath,
  '#/paths/~1v1~13d_secure~1{class}/put',
);

export type _3DSecureUpdateRequest = types._3DSecureUpdateRequest;
export const _3DSecureUpdateRequest: Validator<types._3DSecureUpdateRequest> =
  /* @__PURE__ */ validator(
    is3DSecureUpdateRequest,
    explain3DSecureUpdateRequest,
    '#/paths/~1v1~13d_secure~1{class}/put',
  );

export type GrößenAuflistenRequest = types.GrößenAuflistenRequest;
export const GrößenAuflistenRequest: Validator<types.GrößenAuflistenRequest> =
  /* @__PURE__ */ validator(
    isCreditGrantListRequest,
    explainCreditGrantListRequest,
    '#/paths/~1größen/get',
  );

function isErrorSchema(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { message } = value;
  return message === undefined || typeof message === 'string';
}

function explainErrorSchema(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { message } = value;
  explainStringAt(report, 'message', message);
}

function isPromiseSchema(value: unknown): boolean {
  return typeof value === 'string';
}

function explainPromiseSchema(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}

function isDefault(value: unknown): boolean {
  return typeof value === 'string';
}

function explainDefault(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}

function isBillingCreditGrant(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  return id === undefined || typeof id === 'string';
}

function explainBillingCreditGrant(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  explainStringAt(report, 'id', id);
}

function isBillingCreditGrant2(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id } = value;
  return id === undefined || typeof id === 'string';
}

function explainBillingCreditGrant2(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id } = value;
  explainStringAt(report, 'id', id);
}

function isGröße(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { höhe } = value;
  return höhe === undefined || isNumber(höhe);
}

function explainGröße(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { höhe } = value;
  explainNumberAt(report, 'höhe', höhe);
}

function is日本語(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 名前 } = value;
  return 名前 === undefined || typeof 名前 === 'string';
}

function explain日本語(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 名前 } = value;
  explainStringAt(report, '名前', 名前);
}

function is3D(value: unknown): boolean {
  return typeof value === 'string';
}

function explain3D(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}

function isSchema2(value: unknown): boolean {
  return typeof value === 'string';
}

function explainSchema2(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}

function isProto(value: unknown): boolean {
  if (!isObject(value)) return false;
  const __proto___ = own(value, '__proto__');
  const constructor_ = own(value, 'constructor');
  return (
    (__proto___ === undefined || typeof __proto___ === 'string') &&
    (constructor_ === undefined || typeof constructor_ === 'string')
  );
}

function explainProto(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const __proto___ = own(value, '__proto__');
  const constructor_ = own(value, 'constructor');
  explainStringAt(report, '__proto__', __proto___);
  explainStringAt(report, 'constructor', constructor_);
}

function isCreditGrantVoidPath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { grant } = value;
  if (typeof grant !== 'string') return false;
  for (const key in value) {
    if (key !== 'grant' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantVoidPath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { grant } = value;
  required(report, 'grant', grant, explainString, '/parameters/0/schema');
  for (const key in value) {
    if (key !== 'grant') unexpected(report, value, key, '');
  }
}

function isCreditGrantVoidRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path } = value;
  if (!isCreditGrantVoidPath(path)) return false;
  for (const key in value) {
    if (key !== 'path' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantVoidRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path } = value;
  required(report, 'path', path, explainCreditGrantVoidPath, '');
  for (const key in value) {
    if (key !== 'path') unexpected(report, value, key, '');
  }
}

function isCreditGrantListRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantListRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    unexpected(report, value, key, '');
  }
}

function isCreditGrantRetrieveRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path } = value;
  if (!isCreditGrantVoidPath(path)) return false;
  for (const key in value) {
    if (key !== 'path' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantRetrieveRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path } = value;
  required(report, 'path', path, explainCreditGrantVoidPath, '');
  for (const key in value) {
    if (key !== 'path') unexpected(report, value, key, '');
  }
}

function isCreditGrantDeleteRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path } = value;
  if (!isCreditGrantVoidPath(path)) return false;
  for (const key in value) {
    if (key !== 'path' && isSet(value, key)) return false;
  }
  return true;
}

function explainCreditGrantDeleteRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path } = value;
  required(report, 'path', path, explainCreditGrantVoidPath, '');
  for (const key in value) {
    if (key !== 'path') unexpected(report, value, key, '');
  }
}

function is3DSecureUpdatePath(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { class: class_ } = value;
  if (typeof class_ !== 'string') return false;
  for (const key in value) {
    if (key !== 'class' && isSet(value, key)) return false;
  }
  return true;
}

function explain3DSecureUpdatePath(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { class: class_ } = value;
  required(report, 'class', class_, explainString, '/parameters/0/schema');
  for (const key in value) {
    if (key !== 'class') unexpected(report, value, key, '');
  }
}

function is3DSecureUpdateRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path } = value;
  if (!is3DSecureUpdatePath(path)) return false;
  for (const key in value) {
    if (key !== 'path' && isSet(value, key)) return false;
  }
  return true;
}

function explain3DSecureUpdateRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { path } = value;
  required(report, 'path', path, explain3DSecureUpdatePath, '');
  for (const key in value) {
    if (key !== 'path') unexpected(report, value, key, '');
  }
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainNumberAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (!isNumber(value)) failAt(report, key, value, 'type', 'number');
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}
