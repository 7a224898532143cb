export interface Range {
  from?: number;
  to?: number;
}

export interface Node {
  id?: number;
  kind?: 'node';
  at?: number | Date;
  range?: Range;
  tags?: ('a' | 'b' | 'c')[];
  note?: string | null;
  limit?: number | 'none' | '';
  shape?: Range | Node;
  children?: Node[];
  labels?: { [key: string]: boolean };
}

export interface NodeReceived extends Node {
  at?: number;
  shape?: Range | NodeReceived;
  children?: NodeReceived[];
}

export interface StyleGetParams {
  csv?: string[];
  spaces?: string[];
  pipes?: string[];
  deep?: Range;
  url?: string;
  flag?: boolean | '';
  filter: Record<string, unknown>;
}

export interface StyleGetHeaders {
  'X-Ids'?: number[];
}

export interface StyleGetCookies {
  session?: string;
  prefs?: { [key: string]: boolean };
}

export interface StyleGetPath {
  simple: string;
  label: number[];
  matrix: Range;
}

export interface StyleGetRequest {
  path: StyleGetPath;
  query: StyleGetParams;
  headers: StyleGetHeaders;
  cookies: StyleGetCookies;
}

export interface FormPostMultipartBody {
  picture?: Blob;
  pictures?: Blob[];
  node?: Node;
}

export interface FormPostMultipartBodyReceived extends FormPostMultipartBody {
  node?: NodeReceived;
}

export type FormPostBody = Node | FormPostMultipartBody;

export type FormPostBodyReceived = NodeReceived | FormPostMultipartBodyReceived;

export interface FormPostRequest {
  body: FormPostBodyReceived;
}

export type StreamGetEventsRequest = { [key: string]: never };

export interface StreamGetEventsResponseItem {
  event?: string;
  data?: string;
}

export type SearchSearchRequest = { [key: string]: never };
