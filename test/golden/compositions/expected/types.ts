export type Crate = {
  label?: string;
} | null;

export type ColdCrate = Crate & {
  degrees?: number;
};

/** What all animals have. */
export interface Animal {
  kind: string;
  name?: string;
}

/** Inherits, and narrows what it inherits. */
export type Cat = Animal & {
  kind?: 'cat';
  indoors?: boolean;
};

/** Inherits, and only adds. */
export type Dog = Animal & {
  bark: string;
  name: string;
};

/** One of several. */
export type Pet = Cat | Dog;

/** Fields of its own beside alternatives. */
export type Mixed = {
  id: number;
} & (Mixed1 | Mixed2);

export interface Mixed1 {
  email: string;
}

export interface Mixed2 {
  phone: string;
}

/** A union of scalars, some of them null. */
export type Scalar = string | number | null;

/** One named schema and more fields; the whole may be null for its parts to say so. */
export type Guest = (Record<string, unknown> | null) &
  Animal &
  ({
    arrival?: string;
    host?: Mixed;
  } | null);

export type Nothing = never;

export type Anything = unknown;

export interface PetAddRequest {
  /** One of several. */
  body: Pet;
}

export type PetAddResponse = Pet & {
  owner: string;
};
