/** The texts of tokens, and what stands between nodes. */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { concat, hardline, join, UnknownLayout } from './doc.js';
import type { Doc } from './doc.js';
import type { Scope } from './scope.js';

/** Characters of one column each; others are left to those who know their widths. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u02ff]*$/;

/** A token as it stands. */
export function tokenText(node: ts.Node, scope: Scope): string {
  const text = scope.text.slice(node.getStart(scope.file), node.end);
  if (!PLAIN.test(text)) throw new UnknownLayout();
  return text;
}

/** A string in single quotes, or in double ones where that saves escapes. */
export function stringText(node: ts.Node, scope: Scope): string {
  const raw = tokenText(node, scope);
  const inner = raw.slice(1, -1);
  if (!/['"\\]/.test(inner)) return `'${inner}'`;
  const singles = inner.split("'").length;
  const doubles = inner.split('"').length;
  const quote = singles > doubles ? '"' : "'";
  const text = inner.replaceAll(/\\(.)|(["'])/gs, (all, escaped?: string, bare?: string) => {
    if (bare !== undefined) return bare === quote ? `\\${bare}` : bare;
    return (escaped === '"' || escaped === "'") && escaped !== quote ? escaped : all;
  });
  return `${quote}${text}${quote}`;
}

/** A number as it is written everywhere: `1e21` for `1e+21`. */
export function numberText(node: ts.Node, scope: Scope): string {
  const text = tokenText(node, scope);
  if (/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?n?$/.test(text)) return text;
  if (/^[1-9](?:\.\d*[1-9])?e[+-]?\d+$/.test(text)) return text.replace('e+', 'e');
  throw new UnknownLayout();
}

/** Whether a line ends between two places. */
export function hasLineBreak(scope: Scope, from: number, to: number): boolean {
  const index = scope.text.indexOf('\n', from);
  return index !== -1 && index < to;
}

/** Whether an empty line follows a node, which stays. */
export function isBeforeEmptyLine(node: ts.Node, scope: Scope): boolean {
  return /^[;,]?[ \t]*\n[ \t]*\n/.test(scope.text.slice(node.end, node.end + 200));
}

/** The comments before a node, and what parts them from it; other comments are none of ours. */
export function leadingComments(node: ts.Node, scope: Scope): readonly Doc[] {
  const { text } = scope;
  if (node.end - node.pos < 3 || !text.slice(node.pos, node.end).includes('/')) return [];
  const ranges = compiler.getLeadingCommentRanges(text, node.pos) ?? [];
  return ranges.flatMap((range, index) => {
    const next = ranges[index + 1]?.pos ?? node.getStart(scope.file);
    const between = text.slice(range.end, next);
    if (range.kind === compiler.SyntaxKind.SingleLineCommentTrivia) throw new UnknownLayout();
    const comment = blockComment(text.slice(range.pos, range.end));
    if (!between.includes('\n')) return [comment, ' '];
    return between.split('\n').length > 2 ? [comment, hardline, hardline] : [comment, hardline];
  });
}

/** A value after the comments that stand before it on its line, such as `/* @__PURE__ *\/`. */
export function withInlineComments(node: ts.Node, doc: Doc, scope: Scope): Doc {
  const start = node.getStart(scope.file);
  if (start - node.pos < 3) return doc;
  const comments = [
    ...(compiler.getTrailingCommentRanges(scope.text, node.pos) ?? []),
    ...(compiler.getLeadingCommentRanges(scope.text, node.pos) ?? []),
  ];
  const texts = comments.map(({ pos, end }) => scope.text.slice(pos, end));
  const isInline = texts.every((text) => text.startsWith('/*') && !text.includes('\n'));
  const [first] = comments;
  if (first === undefined) return doc;
  if (!isInline || hasLineBreak(scope, first.pos, start)) throw new UnknownLayout();
  return concat(...texts.flatMap((text) => [text, ' ']), doc);
}

/** A comment whose lines each start with a star, set in its place. */
function blockComment(text: string): Doc {
  if (!text.includes('\n')) return text;
  const [first = '', ...rest] = text.split('\n');
  const lines = rest.map((each) => each.trim());
  const isKnown = lines.every((each) => each.startsWith('*')) && !/\S {2}\n/.test(text);
  if (!isKnown) throw new UnknownLayout();
  return join(hardline, [first.trimEnd(), ...lines.map((each) => ` ${each}`)]);
}

/** A node's doc after the comments before it. */
export function withComments(node: ts.Node, doc: Doc, scope: Scope): Doc {
  const comments = leadingComments(node, scope);
  return comments.length === 0 ? doc : concat(...comments, doc);
}
