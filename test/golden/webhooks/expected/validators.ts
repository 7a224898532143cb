import { isObject, isSet } from './runtime/checks.js';
import { isUri } from './runtime/format-uri.js';
import type { Report } from './runtime/report.js';
import { fail, failAt, inside, missing } from './runtime/report.js';
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
  else if (typeof id !== 'string') failAt(report, 'id', id, 'type', 'string');
  if (name === undefined) return missing(report, 'name');
  if (typeof name !== 'string') failAt(report, 'name', name, 'type', 'string');
}

function isFarewell(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { reason } = value;
  return reason === undefined || typeof reason === 'string';
}

function explainFarewell(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { reason } = value;
  if (reason !== undefined) {
    if (typeof reason !== 'string') failAt(report, 'reason', reason, 'type', 'string');
  }
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
  else if (typeof url !== 'string') failAt(report, 'url', url, 'type', 'string');
  else if (!isUri(url)) {
    failAt(report, 'url', url, 'format', 'uri');
  }
  for (const key in value) {
    if (key !== 'url' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (body === undefined) missing(report, 'body');
  else {
    inside(
      report,
      'body',
      body,
      explainWebhookCreateWatchParams,
      '/requestBody/content/application~1json/schema',
    );
  }
  for (const key in value) {
    if (key !== 'body' && isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
    if (isSet(value, key)) {
      failAt(report, key, value[key], 'additionalProperties', undefined, '');
    }
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
  if (ship === undefined) missing(report, 'ship');
  else {
    inside(report, 'ship', ship, explainShip, '#/components/schemas/Ship');
  }
  if (at === undefined) missing(report, 'at');
  else if (typeof at !== 'string') failAt(report, 'at', at, 'type', 'string');
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
  if (xDelivery === undefined) return missing(report, 'X-Delivery');
  if (typeof xDelivery !== 'string')
    failAt(report, 'X-Delivery', xDelivery, 'type', 'string', '/parameters/0/schema');
}

function isWebhookShipArrivedRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { headers, body } = value;
  return isWebhookShipArrivedHeaders(headers) && isWebhookShipArrivedBody(body);
}

function explainWebhookShipArrivedRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { headers, body } = value;
  if (headers === undefined) missing(report, 'headers');
  else {
    inside(report, 'headers', headers, explainWebhookShipArrivedHeaders, '');
  }
  if (body === undefined) return missing(report, 'body');
  inside(
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
  if (body !== undefined) {
    if (typeof body !== 'string')
      failAt(report, 'body', body, 'type', 'string', '/requestBody/content/text~1plain/schema');
  }
}

function isCallbackShipSightedRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  return isShip(body);
}

function explainCallbackShipSightedRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  if (body === undefined) return missing(report, 'body');
  inside(report, 'body', body, explainShip, '#/components/schemas/Ship');
}

function isCallbackRaisedRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { body } = value;
  return body === undefined || isShip(body);
}

function explainCallbackRaisedRequest(value: unknown, report: Report): void {
  if (!isObject(value)) return fail(report, value, 'type', 'object');
  const { body } = value;
  if (body !== undefined) {
    inside(report, 'body', body, explainShip, '#/components/schemas/Ship');
  }
}

function isCallbackRaised2Request(value: unknown): boolean {
  return isObject(value);
}

function explainCallbackRaised2Request(value: unknown, report: Report): void {
  if (!isObject(value)) fail(report, value, 'type', 'object');
}
