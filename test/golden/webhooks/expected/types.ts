export interface Ship {
  id: string;
  name: string;
}

export interface Farewell {
  reason?: string;
}

export interface WebhookCreateWatchParams {
  url: string;
}

export interface WebhookCreateWatchRequest {
  body: WebhookCreateWatchParams;
}

export type AlarmCreateRequest = { [key: string]: never };

export interface WebhookShipArrivedBody {
  ship: Ship;
  at: string;
  berth?: 'north' | 'south' | (string & {});
}

export interface WebhookShipArrivedHeaders {
  'X-Delivery': string;
}

export interface WebhookShipArrivedRequest {
  headers: WebhookShipArrivedHeaders;
  body: WebhookShipArrivedBody;
}

export interface WebhookCloseBerthRequest {
  body?: string;
}

export interface CallbackShipSightedRequest {
  body: Ship;
}

export interface CallbackRaisedRequest {
  body?: Ship;
}

export type CallbackRaised2Request = Record<string, unknown>;
