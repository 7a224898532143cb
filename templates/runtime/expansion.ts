/**
 * An object in which the fields that were asked for are whole objects, no longer IDs. `Field` are
 * those that can be expanded, `Asked` those that were.
 */
export type Expanded<T, Field extends keyof T, Asked extends string> = string extends Asked
  ? T
  : [Extract<Asked, Field>] extends [never]
    ? T
    : {
        [Name in keyof T]: Name extends Extract<Asked, Field> ? Exclude<T[Name], string> : T[Name];
      };

/** What was asked for of each item of a list: `data.customer` is the item's `customer`. */
export type OfItems<
  Items extends string,
  Asked extends string,
> = Asked extends `${Items}.${infer Name}` ? Name : never;
