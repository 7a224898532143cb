/**
 * Words of a name in any convention: `billing.credit_grant`, `creditGrant`, `HTTPServer2`,
 * `Credit grants` give `billing credit grant`, `credit grant`, `HTTP Server2`, `Credit grants`.
 */
export function words(name: string): readonly string[] {
  return (
    name
      .normalize('NFC')
      .match(
        /\p{Lu}+(?!\p{Ll})\p{N}*|\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}\p{M}]+\p{N}*|\p{L}+\p{N}*|\p{N}+/gu,
      ) ?? []
  );
}

/** `CreditGrant`. Runs of capitals become one word: `HTTPServer` is `HttpServer`. */
export function pascalCase(name: string): string {
  return words(name).map(capitalised).join('');
}

/** `creditGrant`. */
export function camelCase(name: string): string {
  const [first = '', ...rest] = words(name);
  return first.toLowerCase() + rest.map(capitalised).join('');
}

/** `credit-grant`, for file names: ASCII only. */
export function kebabCase(name: string): string {
  return words(name)
    .map((word) => word.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
    .join('-');
}

function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

/** Whether a name may stand as an identifier as it is (ECMAScript 12.7, without escapes). */
export function isIdentifierName(name: string): boolean {
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name);
}

/** Whether a type or a value may have the name: an identifier name that isn't a reserved word. */
export function isBindingIdentifier(name: string): boolean {
  return isValueIdentifier(name) && !TYPE_WORDS.has(name);
}

/** Whether a value may have the name, which the names of built-in types don't hinder: `string`. */
export function isValueIdentifier(name: string): boolean {
  return isIdentifierName(name) && !RESERVED_WORDS.has(name);
}

/** Words that no binding in a strict-mode module may have (ECMAScript 12.7.2). */
const RESERVED_WORDS = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum ' +
    'eval export extends false finally for function if implements import in instanceof interface ' +
    'let new null package private protected public return static super switch this throw true try ' +
    'typeof undefined var void while with yield async of type'
  ).split(' '),
);

/** Words that no type may have as its name (TypeScript, predefined types). */
const TYPE_WORDS = new Set(
  'any never unknown string number boolean symbol object bigint'.split(' '),
);
