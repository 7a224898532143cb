import { isObject, isSet } from './runtime/checks.js';
import { isUri } from './runtime/format-uri.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, missing, optional, required, unexpected } from './runtime/report.js';
import type { Validator } from './runtime/validation.js';
import { validator } from './runtime/validation.js';
import type * as types from './types.js';

export type Ship = types.Ship;
export const Ship: Validator<types.Ship> = /* @__PURE__ */ validator(
  isShip,
  explainShip,
  '#/components/schemas/Ship',
);

export type Farewell = types.Farewell;
export const Farewell: Validator<types.Farewell> = /* @__PURE__ */ validator(
  isFarewell,
  explainFarewell,
  '#/components/schemas/Farewell',
);

export type WebhookCreateWatchParams = types.WebhookCreateWatchParams;
export const WebhookCreateWatchParams: Validator<types.WebhookCreateWatchParams> =
  /* @__PURE__ */ validator(
    isWebhookCreateWatchParams,
    explainWebhookCreateWatchParams,
    '#/paths/~1watches/post/requestBody/content/application~1json/schema',
  );

export type WebhookCreateWatchRequest = types.WebhookCreateWatchRequest;
export const WebhookCreateWatchRequest: Validator<types.WebhookCreateWatchRequest> =
  /* @__PURE__ */ validator(
    isWebhookCreateWatchRequest,
    explainWebhookCreateWatchRequest,
    '#/paths/~1watches/post',
  );

export type AlarmCreateRequest = types.AlarmCreateRequest;
export const AlarmCreateRequest: Validator<types.AlarmCreateRequest> = /* @__PURE__ */ validator(
  isAlarmCreateRequest,
  explainAlarmCreateRequest,
  '#/paths/~1alarms/post',
);

export type WebhookShipArrivedBody = types.WebhookShipArrivedBody;
export const WebhookShipArrivedBody: Validator<types.WebhookShipArrivedBody> =
  /* @__PURE__ */ validator(
    isWebhookShipArrivedBody,
    explainWebhookShipArrivedBody,
    '#/webhooks/ship.arrived/post/requestBody/content/application~1json/schema',
  );

export type WebhookShipArrivedHeaders = types.WebhookShipArrivedHeaders;
export const WebhookShipArrivedHeaders: Validator<types.WebhookShipArrivedHeaders> =
  /* @__PURE__ */ validator(
    isWebhookShipArrivedHeaders,
    explainWebhookShipArrivedHeaders,
    '#/webhooks/ship.arrived/post',
  );

export type WebhookShipArrivedRequest = types.WebhookShipArrivedRequest;
export const WebhookShipArrivedRequest: Validator<types.WebhookShipArrivedRequest> =
  /* @__PURE__ */ validator(
    isWebhookShipArrivedRequest,
    explainWebhookShipArrivedRequest,
    '#/webhooks/ship.arrived/post',
  );

export type WebhookCloseBerthRequest = types.WebhookCloseBerthRequest;
export const WebhookCloseBerthRequest: Validator<types.WebhookCloseBerthRequest> =
  /* @__PURE__ */ validator(
    isWebhookCloseBerthRequest,
    explainWebhookCloseBerthRequest,
    '#/webhooks/berth closed/put',
  );

export type CallbackShipSightedRequest = types.CallbackShipSightedRequest;
export const CallbackShipSightedRequest: Validator<types.CallbackShipSightedRequest> =
  /* @__PURE__ */ validator(
    isCallbackShipSightedRequest,
    explainCallbackShipSightedRequest,
    '#/components/callbacks/sighted/{$request.body#~1url}/post',
  );

export type CallbackRaisedRequest = types.CallbackRaisedRequest;
export const CallbackRaisedRequest: Validator<types.CallbackRaisedRequest> =
  /* @__PURE__ */ validator(
    isCallbackRaisedRequest,
    explainCallbackRaisedRequest,
    '#/paths/~1alarms/post/callbacks/raised/{$request.query.url}/post',
  );

export type CallbackRaised2Request = types.CallbackRaised2Request;
export const CallbackRaised2Request: Validator<types.CallbackRaised2Request> =
  /* @__PURE__ */ validator(
    isCallbackRaised2Request,
    explainCallbackRaised2Request,
    '#/paths/~1alarms/post/callbacks/raised/{$request.query.spare}/get',
  );

function isShip(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, name } = value;
  return typeof id === 'string' && typeof name === 'string';
}

function explainShip(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { id, name } = value;
  if (id === undefined) missing(report, 'id');
  else explainStringAt(report, 'id', id);
  if (name === undefined) missing(report, 'name');
  else explainStringAt(report, 'name', name);
}

function isFarewell(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { reason } = value;
  return reason === undefined || typeof reason === 'string';
}

function explainFarewell(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { reason } = value;
  explainStringAt(report, 'reason', reason);
}

function isWebhookCreateWatchParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { url } = value;
  if (typeof url !== 'string' || !isUri(url)) return false;
  for (const key in value) {
    if (key !== 'url' && isSet(value, key)) return false;
  }
  return true;
}

function explainWebhookCreateWatchParams(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { url } = value;
  if (url === undefined) missing(report, 'url');
  else explainStringUriAt(report, 'url', url);
  for (const key in value) {
    if (key !== 'url') unexpected(report, value, key, '');
  }
}

function isWebhookCreateWatchRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  if (!isWebhookCreateWatchParams(body)) return false;
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) return false;
  }
  return true;
}

function explainWebhookCreateWatchRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  required(
    report,
    'body',
    body,
    explainWebhookCreateWatchParams,
    '/requestBody/content/application~1json/schema',
  );
  for (const key in value) {
    if (key !== 'body') unexpected(report, value, key, '');
  }
}

function isAlarmCreateRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    if (isSet(value, key)) return false;
  }
  return true;
}

function explainAlarmCreateRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  for (const key in value) {
    unexpected(report, value, key, '');
  }
}

function isWebhookShipArrivedBody(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { ship, at, berth } = value;
  return (
    isShip(ship) && typeof at === 'string' && (berth === undefined || typeof berth === 'string')
  );
}

function explainWebhookShipArrivedBody(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { ship, at, berth } = value;
  required(report, 'ship', ship, explainShip, '#/components/schemas/Ship');
  if (at === undefined) missing(report, 'at');
  else explainStringDateTimeAt(report, 'at', at);
  if (berth !== undefined) {
    if (typeof berth !== 'string') failAt(report, 'berth', berth, 'type', 'string');
  }
}

function isWebhookShipArrivedHeaders(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { 'X-Delivery': xDelivery } = value;
  return typeof xDelivery === 'string';
}

function explainWebhookShipArrivedHeaders(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { 'X-Delivery': xDelivery } = value;
  required(report, 'X-Delivery', xDelivery, explainString, '/parameters/0/schema');
}

function isWebhookShipArrivedRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { headers, body } = value;
  return isWebhookShipArrivedHeaders(headers) && isWebhookShipArrivedBody(body);
}

function explainWebhookShipArrivedRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { headers, body } = value;
  required(report, 'headers', headers, explainWebhookShipArrivedHeaders, '');
  required(
    report,
    'body',
    body,
    explainWebhookShipArrivedBody,
    '/requestBody/content/application~1json/schema',
  );
}

function isWebhookCloseBerthRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  return body === undefined || typeof body === 'string';
}

function explainWebhookCloseBerthRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  optional(report, 'body', body, explainString, '/requestBody/content/text~1plain/schema');
}

function isCallbackShipSightedRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  return isShip(body);
}

function explainCallbackShipSightedRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  required(report, 'body', body, explainShip, '#/components/schemas/Ship');
}

function isCallbackRaisedRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  return body === undefined || isShip(body);
}

function explainCallbackRaisedRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  optional(report, 'body', body, explainShip, '#/components/schemas/Ship');
}

function isCallbackRaised2Request(value: unknown): boolean {
  return isObject(value);
}

function explainCallbackRaised2Request(value: unknown, report: Report): void {
  if (!isObject(value)) fail(report, value, 'type', 'object');
}

function explainStringAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainStringUriAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return failAt(report, key, value, 'type', 'string');
  if (!isUri(value)) {
    failAt(report, key, value, 'format', 'uri');
  }
}

function explainStringDateTimeAt(report: Report, key: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'string') failAt(report, key, value, 'type', 'string');
}

function explainString(value: unknown, report: Report): void {
  if (typeof value !== 'string') fail(report, value, 'type', 'string');
}
