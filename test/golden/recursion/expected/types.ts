export interface Tree {
  /** Any JSON value, told in JSON Schema. */
  value?: Json;
  children: Tree[];
  parent?: Tree | null;
}

/** Any JSON value, told in JSON Schema. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Left {
  right?: Right;
}

export interface Right {
  left?: Left;
}

export interface TreePlantRequest {
  body: Tree;
}
