/** Types as documents. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import {
  concat,
  group,
  groupOf,
  hardline,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  line,
  softline,
  UnknownLayout,
  willBreak,
} from './doc.js';
import type { Doc } from './doc.js';
import { hugsOnlyParameter, parameters } from './parameters.js';
import { propertyName } from './property-name.js';
import { annotation } from './scope.js';
import type { Scope, TypePlace } from './scope.js';
import {
  hasLineBreak,
  isBeforeEmptyLine,
  numberText,
  stringText,
  tokenText,
  withComments,
} from './source-text.js';
import { hugsUnion, isNull, isObjectType, unwrapType } from './type-kinds.js';

export function typeDoc(outer: ts.TypeNode, scope: Scope, place: TypePlace = 'other'): Doc {
  const node = unwrapType(outer);
  if (compiler.isUnionTypeNode(node)) return union(node, scope, place);
  if (compiler.isIntersectionTypeNode(node)) return intersection(node, scope);
  if (compiler.isTypeReferenceNode(node)) {
    return concat(entityName(node.typeName, scope), typeArguments(node.typeArguments, scope));
  }
  if (compiler.isArrayTypeNode(node)) return concat(operand(node.elementType, scope), '[]');
  if (compiler.isTypeLiteralNode(node)) return typeLiteral(node, scope);
  if (compiler.isLiteralTypeNode(node)) return literalType(node.literal, scope);
  if (compiler.isFunctionTypeNode(node)) return functionType(node, scope);
  if (compiler.isTypeOperatorNode(node)) {
    const operator = compiler.tokenToString(node.operator) ?? '';
    const inner = compiler.isTypeQueryNode(node.type)
      ? typeDoc(node.type, scope)
      : operand(node.type, scope);
    return concat(operator, ' ', inner);
  }
  if (compiler.isIndexedAccessTypeNode(node)) {
    return concat(operand(node.objectType, scope), '[', typeDoc(node.indexType, scope), ']');
  }
  if (compiler.isTypePredicateNode(node)) return typePredicate(node, scope);
  if (compiler.isTypeQueryNode(node) && node.typeArguments === undefined) {
    return concat('typeof ', entityName(node.exprName, scope));
  }
  if (compiler.isTupleTypeNode(node)) return tuple(node, scope);
  if (compiler.isExpressionWithTypeArguments(node)) {
    return concat(tokenText(node.expression, scope), typeArguments(node.typeArguments, scope));
  }
  if (compiler.isToken(node)) return tokenText(node, scope);
  throw new UnknownLayout();
}

function entityName(name: ts.Node, scope: Scope): string {
  if (compiler.isQualifiedName(name)) {
    return `${entityName(name.left, scope)}.${tokenText(name.right, scope)}`;
  }
  if (!compiler.isIdentifier(name)) throw new UnknownLayout();
  return tokenText(name, scope);
}

function literalType(node: ts.LiteralTypeNode['literal'], scope: Scope): Doc {
  if (compiler.isStringLiteral(node)) return stringText(node, scope);
  if (compiler.isPrefixUnaryExpression(node)) return concat('-', numberText(node.operand, scope));
  if (compiler.isNumericLiteral(node) || compiler.isBigIntLiteral(node))
    return numberText(node, scope);
  if (compiler.isNoSubstitutionTemplateLiteral(node)) throw new UnknownLayout();
  return tokenText(node, scope);
}

/** A type in a place that needs parentheses around unions and the like. */
function operand(outer: ts.TypeNode, scope: Scope): Doc {
  const node = unwrapType(outer);
  if (compiler.isUnionTypeNode(node)) {
    if (hugsUnion(node)) return concat('(', typeDoc(node, scope), ')');
    return concat('(', group(concat(indent(softline, members(node, scope)), softline)), ')');
  }
  const doc = typeDoc(node, scope);
  return needsParentheses(node) ? concat('(', doc, ')') : doc;
}

function needsParentheses(node: ts.TypeNode): boolean {
  return (
    compiler.isIntersectionTypeNode(node) ||
    compiler.isFunctionTypeNode(node) ||
    compiler.isConditionalTypeNode(node) ||
    compiler.isTypeOperatorNode(node) ||
    compiler.isTypeQueryNode(node)
  );
}

function union(node: ts.UnionTypeNode, scope: Scope, place: TypePlace): Doc {
  if (hugsUnion(node))
    return join(
      ' | ',
      node.types.map((type) => memberOf(type, scope)),
    );
  const printed = members(node, scope);
  return place === 'indented' ? printed : group(indent(softline, printed));
}

function members(node: ts.UnionTypeNode, scope: Scope): Doc {
  const printed = node.types.map((type, index) =>
    concat(index === 0 ? ifBreak('| ') : concat(line, '| '), indent(memberOf(type, scope))),
  );
  return group(concat(...printed));
}

/** A member of a union or intersection: other unions and functions stand in parentheses. */
function memberOf(outer: ts.TypeNode, scope: Scope): Doc {
  const node = unwrapType(outer);
  if (compiler.isUnionTypeNode(node)) return operand(node, scope);
  const doc = typeDoc(node, scope);
  const isWrapped =
    compiler.isIntersectionTypeNode(node) ||
    compiler.isFunctionTypeNode(node) ||
    compiler.isConditionalTypeNode(node);
  return isWrapped ? concat('(', doc, ')') : doc;
}

function intersection(node: ts.IntersectionTypeNode, scope: Scope): Doc {
  let wasIndented = false;
  const parts = node.types.map((type, index): Doc => {
    const doc = memberOf(type, scope);
    const previous = node.types[index - 1];
    if (previous === undefined) return doc;
    const [isObject, wasObject] = [isObjectType(type), isObjectType(previous)];
    if (isObject && wasObject) return concat(' & ', wasIndented ? indent(doc) : doc);
    if (!isObject && !wasObject) return indent(' &', line, doc);
    if (index > 1) wasIndented = true;
    return concat(' & ', index > 1 ? indent(doc) : doc);
  });
  return group(concat(...parts));
}

export function typeArguments(types: ts.NodeArray<ts.TypeNode> | undefined, scope: Scope): Doc {
  if (types === undefined) return '';
  const [only] = types;
  if (types.length === 1 && only !== undefined && isHugged(unwrapType(only))) {
    return concat('<', typeDoc(only, scope, 'indented'), '>');
  }
  const inner = types.map((type) => typeDoc(type, scope, 'indented'));
  return group(concat('<', indent(softline, join(concat(',', line), inner)), softline, '>'));
}

function isHugged(type: ts.TypeNode): boolean {
  if (compiler.isUnionTypeNode(type)) return hugsUnion(type);
  if (compiler.isTypeReferenceNode(type)) return type.typeArguments === undefined;
  return compiler.isToken(type) || isNull(type) || isObjectType(type);
}

export function typeParameters(
  list: ts.NodeArray<ts.TypeParameterDeclaration> | undefined,
  scope: Scope,
): Doc {
  if (list === undefined) return '';
  const printed = list.map((each) => typeParameter(each, scope));
  const [only] = list;
  const isPlain = only?.constraint === undefined && only?.default === undefined;
  if (list.length === 1 && isPlain) return concat('<', ...printed, '>');
  const inner = indent(softline, join(concat(',', line), printed));
  return group(concat('<', inner, ifBreak(','), softline, '>'));
}

function typeParameter(node: ts.TypeParameterDeclaration, scope: Scope): Doc {
  if (node.modifiers !== undefined) throw new UnknownLayout();
  const after = (word: string, type: ts.TypeNode | undefined): Doc => {
    if (type === undefined) return '';
    const gap = groupOf(indent(line));
    return concat(word, gap, indentIfBreak(typeDoc(type, scope), gap));
  };
  const name = tokenText(node.name, scope);
  return group(concat(name, after(' extends', node.constraint), after(' =', node.default)));
}

function typePredicate(node: ts.TypePredicateNode, scope: Scope): Doc {
  const asserts = node.assertsModifier === undefined ? '' : 'asserts ';
  const is = node.type === undefined ? '' : concat(' is ', typeDoc(node.type, scope));
  return concat(asserts, tokenText(node.parameterName, scope), is);
}

function tuple(node: ts.TupleTypeNode, scope: Scope): Doc {
  if (node.elements.length === 0) return '[]';
  const isPlain = (element: ts.Node): boolean =>
    !compiler.isRestTypeNode(element) &&
    !compiler.isOptionalTypeNode(element) &&
    !compiler.isNamedTupleMember(element) &&
    !compiler.isUnionTypeNode(element);
  if (!node.elements.every(isPlain)) throw new UnknownLayout();
  const inner = node.elements.map((element) => group(typeDoc(element, scope)));
  const list = indent(softline, join(concat(',', line), inner), ifBreak(','));
  return group(concat('[', list, softline, ']'));
}

function functionType(node: ts.FunctionTypeNode, scope: Scope): Doc {
  const list = parameters(node, scope);
  const result = typeDoc(node.type, scope);
  const grouped = groupsParameters(node, result) ? group(list) : list;
  return group(concat(typeParameters(node.typeParameters, scope), grouped, ' => ', result));
}

/** Whether the result type breaks before the parameters do. */
export function groupsParameters(node: ts.SignatureDeclarationBase, result: Doc): boolean {
  if (node.type === undefined || node.parameters.length !== 1) return false;
  const [first, second] = node.typeParameters ?? [];
  if (second !== undefined) return false;
  if (first?.constraint !== undefined || first?.default !== undefined) return false;
  return isObjectType(node.type) || willBreak(result);
}

function typeLiteral(node: ts.TypeLiteralNode, scope: Scope): Doc {
  const [first] = node.members;
  if (first === undefined) return '{}';
  const open = node.getStart(scope.file);
  const shouldBreak = hasLineBreak(scope, open, first.getStart(scope.file));
  const parts = node.members.flatMap((member, index): Doc[] => {
    const doc = withComments(member, typeMember(member, scope), scope);
    if (index === node.members.length - 1) return [doc, ifBreak(';')];
    return isBeforeEmptyLine(member, scope) ? [doc, ';', line, hardline] : [doc, ';', line];
  });
  return group(concat('{', indent(line, ...parts), line, '}'), shouldBreak);
}

/** A member of an interface or of an object type, without its semicolon. */
export function typeMember(member: ts.TypeElement, scope: Scope): Doc {
  if (compiler.isPropertySignature(member)) {
    const mark = member.questionToken === undefined ? '' : '?';
    const name = propertyName(member.name, scope);
    return group(
      concat(modifiers(member.modifiers, scope), name, mark, annotation(member.type, scope)),
    );
  }
  if (compiler.isIndexSignatureDeclaration(member) && member.parameters.length === 1) {
    const key = member.parameters.map((each) =>
      concat(tokenText(each.name, scope), annotation(each.type, scope)),
    );
    const name = group(concat(indent(softline, ...key), softline));
    const readonly = modifiers(member.modifiers, scope);
    return group(concat(readonly, '[', name, ']', annotation(member.type, scope)));
  }
  if (compiler.isMethodSignature(member)) {
    const result = annotation(member.type, scope);
    const list = parameters(member, scope);
    const hugs = hugsOnlyParameter(member) || groupsParameters(member, result);
    const mark = member.questionToken === undefined ? '' : '?';
    const head = concat(propertyName(member.name, scope), mark);
    const types = typeParameters(member.typeParameters, scope);
    return concat(head, types, group(concat(hugs ? group(list) : list, result)));
  }
  throw new UnknownLayout();
}

/** `export readonly `, as they are written. */
export function modifiers(list: ts.NodeArray<ts.ModifierLike> | undefined, scope: Scope): string {
  return (list ?? []).map((each) => `${tokenText(each, scope)} `).join('');
}
