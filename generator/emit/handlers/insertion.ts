/** Puts a new handler among the ones that are there. */
import { SyntaxKind } from 'ts-morph';
import type { Node } from 'ts-morph';
import { member } from './handler-container.js';
import type { HandlerContainer } from './handler-container.js';
import {
  afterTrailingComment,
  fitted,
  indentationOf,
  lineBreakOf,
  lineIndentation,
} from './text-edit.js';
import type { TextEdit } from './text-edit.js';

/**
 * Edits that add handlers to a container, in a row: after the nearest of `before` that lives there, else
 * ahead of the nearest of `after`, else at the end. Both lists begin with the nearest name.
 */
export function insertHandlers(
  container: HandlerContainer,
  blocks: readonly string[],
  neighbours: { readonly before: readonly string[]; readonly after: readonly string[] },
): readonly TextEdit[] {
  const siblings = siblingsOf(container);
  const place = placeAmong(container, siblings, neighbours);
  const separated = blocks.map((block) => (container.kind === 'object' ? `${block},` : block));
  const text = container.node.getSourceFile().getFullText();
  const style = {
    lineBreak: lineBreakOf(text),
    step: indentationOf(text),
    base: baseIndentation(container, siblings, text),
  };
  const fittedBlock = fitted(separated.join('\n\n'), style);
  if (place !== undefined) return afterSibling(container, place, fittedBlock, text);
  return atStart(container, siblings, fittedBlock, text);
}

/** Adds `name: value` or a shorthand to an object literal, on a line of its own. */
export function insertProperty(
  container: HandlerContainer & { readonly kind: 'object' },
  property: string,
): readonly TextEdit[] {
  const text = container.node.getSourceFile().getFullText();
  const last = container.node.getProperties().at(-1);
  const lineBreak = lineBreakOf(text);
  if (last === undefined) return atStart(container, [], `  ${property},`, text);
  const isOneLine = !container.node.getText().includes('\n');
  const gap = isOneLine ? ' ' : lineBreak + lineIndentation(text, last.getStart());
  return withComma(last, text, `${gap}${property}${isOneLine ? '' : ','}`, isOneLine);
}

function siblingsOf(container: HandlerContainer): readonly Node[] {
  switch (container.kind) {
    case 'module':
      return container.node.getStatements();
    case 'object':
      return container.node.getProperties();
    case 'class':
      return container.node.getMembers();
  }
}

function placeAmong(
  container: HandlerContainer,
  siblings: readonly Node[],
  neighbours: { readonly before: readonly string[]; readonly after: readonly string[] },
): Node | undefined {
  const indexOf = (name: string): number => {
    const node = member(container, name);
    if (node === undefined) return -1;
    return siblings.findIndex(
      (sibling) => sibling === node || node.getAncestors().includes(sibling),
    );
  };
  const before = neighbours.before.map(indexOf).find((index) => index >= 0);
  if (before !== undefined) return siblings[before];
  const after = neighbours.after.map(indexOf).find((index) => index >= 0);
  return after === undefined ? siblings.at(-1) : siblings[after - 1];
}

function afterSibling(
  container: HandlerContainer,
  sibling: Node,
  block: string,
  text: string,
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(text);
  const inserted = lineBreak + lineBreak + block;
  if (container.kind === 'object') return withComma(sibling, text, inserted, false);
  const end = afterTrailingComment(text, sibling.getEnd());
  return [{ start: end, end, text: inserted }];
}

/** Inserts behind a member of an object, and gives it the comma that it may lack. */
function withComma(
  sibling: Node,
  text: string,
  inserted: string,
  stayInLine: boolean,
): readonly TextEdit[] {
  const memberEnd = sibling.getEnd();
  const comma = sibling.getNextSiblingIfKind(SyntaxKind.CommaToken);
  const from = comma?.getEnd() ?? memberEnd;
  const end = stayInLine ? from : afterTrailingComment(text, from);
  const edit = { start: end, end, text: inserted };
  return comma === undefined ? [{ start: memberEnd, end: memberEnd, text: ',' }, edit] : [edit];
}

function atStart(
  container: HandlerContainer,
  siblings: readonly Node[],
  block: string,
  text: string,
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(text);
  if (container.kind === 'module') {
    if (siblings.length > 0) return [{ start: 0, end: 0, text: block + lineBreak + lineBreak }];
    const end = text.length;
    return [{ start: end, end, text: lineBreak + block + lineBreak }];
  }
  const brace = container.node.getFirstChildByKindOrThrow(SyntaxKind.OpenBraceToken);
  const close = container.node.getLastChildByKindOrThrow(SyntaxKind.CloseBraceToken);
  const start = afterTrailingComment(text, brace.getEnd());
  const isOneLine = !text.slice(brace.getEnd(), close.getStart()).includes('\n');
  const tail =
    siblings.length > 0
      ? lineBreak
      : isOneLine
        ? lineBreak + lineIndentation(text, brace.getStart())
        : '';
  return [{ start, end: start, text: lineBreak + block + tail }];
}

function baseIndentation(
  container: HandlerContainer,
  siblings: readonly Node[],
  text: string,
): string {
  if (container.kind === 'module') return '';
  const first = siblings.at(0);
  const own = lineIndentation(text, container.node.getStart());
  if (first === undefined) return own + indentationOf(text);
  const indentation = lineIndentation(text, first.getStart());
  return indentation === own ? own + indentationOf(text) : indentation;
}
