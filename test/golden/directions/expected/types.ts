export interface User {
  id: number;
  name: string;
  address?: Address;
  nickname?: string | null;
}

export interface UserInput {
  name: string;
  password: string;
  address?: Address;
  nickname?: string | null;
}

export interface Address {
  city?: string;
}

export interface UserCreateRequest {
  body: UserInput;
}

export interface UserGetParams {
  fields?: string[];
}

export interface UserGetPath {
  id: number;
}

export interface UserGetRequest {
  path: UserGetPath;
  query: UserGetParams;
}
