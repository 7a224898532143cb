export interface ThingRetrievePath {
  id: string;
}

export interface ThingRetrieveRequest {
  path: ThingRetrievePath;
}

export interface ThingRetrieveResponse {
  id: string;
}
