import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { concat, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import type { Scope } from './scope.js';
import { numberText, stringText, tokenText } from './source-text.js';

/** The key of a property. Quotes that could be left off are none of ours. */
export function propertyName(name: ts.PropertyName, scope: Scope): Doc {
  if (compiler.isIdentifier(name) || compiler.isPrivateIdentifier(name))
    return tokenText(name, scope);
  if (compiler.isStringLiteral(name)) {
    if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name.text)) throw new UnknownLayout();
    return stringText(name, scope);
  }
  if (compiler.isNumericLiteral(name)) return numberText(name, scope);
  if (compiler.isComputedPropertyName(name) && compiler.isStringLiteral(name.expression)) {
    return concat('[', stringText(name.expression, scope), ']');
  }
  throw new UnknownLayout();
}
