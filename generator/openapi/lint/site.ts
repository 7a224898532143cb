import { diagnostic, type DiagnosticCode } from '../../support/diagnostic-codes.js';
import type { Diagnostic } from '../../support/diagnostics.js';
import type { JsonObject } from '../../support/json-object.js';
import { childPointer, type Source } from '../../support/source.js';
import type { Node, SpecDocument } from '../document.js';
import { dereference } from '../node.js';
import { REFERABLE, type ObjectKind } from '../structure.js';
import { walk, type Visit } from '../walk.js';

/** An object of the description, as a rule sees it. */
export interface Site extends Visit {
  readonly document: SpecDocument;
  readonly file: string;
}

/** Looks at one object, and yields what is wrong with it. */
export type Rule = (site: Site) => Iterable<Diagnostic>;

/** Calls `enter` for each object that the description is made of, in whatever file it stands. */
export function visitSites(document: SpecDocument, enter: (site: Site) => void): void {
  const seen = new Set<JsonObject>();
  const kind: ObjectKind = document.dialect.startsWith('openapi') ? 'openapi' : 'schema';
  const pending: { readonly node: Node; readonly kind: ObjectKind }[] = [
    { node: document.root, kind },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { file, pointer } = next.node.source;
    walk(next.node.value, next.kind, pointer, (visit) => {
      if (seen.has(visit.value)) return false;
      seen.add(visit.value);
      const { $ref } = visit.value;
      if (typeof $ref === 'string' && REFERABLE.has(visit.kind)) {
        const node = document.resolve($ref, { file, pointer: visit.pointer });
        if (node) pending.push({ node, kind: visit.kind });
        if (visit.kind !== 'schema' && visit.kind !== 'pathItem') return false;
      }
      enter({ ...visit, document, file });
      return true;
    });
  }
}

/** A diagnostic about a site, or about what stands under `keys` in it. */
export function problem(
  code: DiagnosticCode,
  site: Site,
  keys: readonly (string | number)[],
  message: string,
  hint?: string,
): Diagnostic {
  return diagnostic(code, sourceOf(site, ...keys), message, hint);
}

/** A diagnostic about the name of a member. */
export function nameProblem(
  code: DiagnosticCode,
  site: Site,
  keys: readonly (string | number)[],
  message: string,
  hint?: string,
): Diagnostic {
  return { ...problem(code, site, keys, message, hint), atKey: true };
}

export function sourceOf({ file, pointer }: Site, ...keys: readonly (string | number)[]): Source {
  return { file, pointer: keys.reduce<string>(childPointer, pointer) };
}

/** What stands under `keys`, behind references; undefined where that is no object. */
export function objectsIn(site: Site, key: string): readonly (readonly [number, Node])[] {
  const list = site.value[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, index) => {
    const node = dereference(site.document, { value, source: sourceOf(site, key, index) });
    return node ? [[index, node] as const] : [];
  });
}
