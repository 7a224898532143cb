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

export interface NodeReceived {
  id?: number;
  kind?: 'node';
  at?: number;
  range?: Range;
  tags?: ('a' | 'b' | 'c')[];
  note?: string | null;
  limit?: number | 'none' | '';
  shape?: Range | NodeReceived;
  children?: NodeReceived[];
  labels?: { [key: string]: boolean };
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

export interface FormPostBody {
  picture?: Blob;
  pictures?: Blob[];
  node?: Node;
}

export interface FormPostBodyReceived {
  picture?: Blob;
  pictures?: Blob[];
  node?: NodeReceived;
}

export type FormPostBody2 = Node | FormPostBody;

export type FormPostBody2Received = NodeReceived | FormPostBodyReceived;

export interface FormPostRequest {
  body: FormPostBody2Received;
}

export type StreamGetEventsRequest = { [key: string]: never };

export interface StreamGetEventsResponseItem {
  event?: string;
  data?: string;
}

export type SearchSearchRequest = { [key: string]: never };
