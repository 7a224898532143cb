import { ts } from 'ts-morph';
import { concat, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import type { Scope } from './scope.js';
import { numberText, stringText, tokenText } from './source-text.js';

/** The key of a property. Quotes that could be left off are none of ours. */
export function propertyName(name: ts.PropertyName, scope: Scope): Doc {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return tokenText(name, scope);
  if (ts.isStringLiteral(name)) {
    if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name.text)) throw new UnknownLayout();
    return stringText(name, scope);
  }
  if (ts.isNumericLiteral(name)) return numberText(name, scope);
  if (ts.isComputedPropertyName(name) && ts.isStringLiteral(name.expression)) {
    return concat('[', stringText(name.expression, scope), ']');
  }
  throw new UnknownLayout();
}
