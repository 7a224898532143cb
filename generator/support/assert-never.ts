/** Marks a branch that the types rule out; reaching it is a broken invariant, so it throws. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
