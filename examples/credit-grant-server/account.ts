/** Whose grants these are; known by a secret key. */
export interface Account {
  readonly id: string;
  readonly livemode: boolean;
}
