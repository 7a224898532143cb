import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Code } from './code.js';

/** What a template's slots may hold: code, flags, and lists of such. */
export type Slots = { readonly [name: string]: Code | boolean | undefined | readonly Slots[] };

/** Beside both `generator/` and `dist/`. */
const TEMPLATES = new URL('../../templates/', import.meta.url);

/**
 * The text of a template with its slots filled. Slots take only `Code`, so a template is no way
 * around the quoting door; a slot that isn't filled is an error.
 */
export function fill(template: string, slots: Slots): string {
  const render = compiled.get(template) ?? compile(template);
  compiled.set(template, render);
  return render(slots);
}

const compiled = new Map<string, Handlebars.TemplateDelegate<Slots>>();

function compile(template: string): Handlebars.TemplateDelegate<Slots> {
  const source = readFileSync(new URL(`${template}.hbs`, TEMPLATES), 'utf8');
  return Handlebars.compile<Slots>(source, { noEscape: true, strict: true });
}
