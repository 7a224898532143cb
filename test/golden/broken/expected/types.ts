export interface Pet {
  name: string;
  owner?: unknown;
  wolf?: unknown;
  birthday?: unknown;
  /** @default 'four' */
  legs?: number;
  nested?: Matryoshka;
}

export type Wolf = Sheep;

export type Sheep = unknown;

export interface Matryoshka {
  inner?: Matryoshka;
}

export type Animal = Pet | Matryoshka;

export interface PetReadParams {
  limit?: number;
}

export interface PetReadPath {
  petId: string;
}

export interface PetReadRequest {
  path: PetReadPath;
  query: PetReadParams;
}

export interface PetUpdatePath {
  petId: string;
}

export interface PetUpdateRequest {
  path: PetUpdatePath;
  body?: Pet;
}

export type PetCreateRequest = { [key: string]: never };
