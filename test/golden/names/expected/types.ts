export interface ErrorSchema {
  message?: string;
}

export type PromiseSchema = string;

export type Default = string;

export interface BillingCreditGrant {
  id?: string;
}

export interface BillingCreditGrant2 {
  id?: string;
}

export interface Größe {
  höhe?: number;
}

export interface 日本語 {
  名前?: string;
}

export type _3D = string;

export type Schema = string;

export type Schema2 = string;

export interface Proto {
  ['__proto__']?: string;
  constructor?: string;
}

export interface CreditGrantVoidPath {
  grant: string;
}

export interface CreditGrantVoidRequest {
  path: CreditGrantVoidPath;
}

export type CreditGrantListRequest = { [key: string]: never };

export type CreditGrantCreateRequest = { [key: string]: never };

export interface CreditGrantRetrievePath {
  grant: string;
}

export interface CreditGrantRetrieveRequest {
  path: CreditGrantRetrievePath;
}

export interface CreditGrantDeletePath {
  grant: string;
}

export interface CreditGrantDeleteRequest {
  path: CreditGrantDeletePath;
}

export interface _3DSecureUpdatePath {
  class: string;
}

export interface _3DSecureUpdateRequest {
  path: _3DSecureUpdatePath;
}

export type GrößenAuflistenRequest = { [key: string]: never };
