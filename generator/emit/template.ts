import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { TEMPLATES } from '../support/templates.js';
import type { Code } from './code.js';

/** What a template's slots may hold: code, flags, and lists of such. */
export type Slots = { readonly [name: string]: Code | boolean | undefined | readonly Slots[] };

/**
 * The text of a template with its slots filled. Slots take only `Code`, so a template is no way
 * around the quoting door; a slot that isn't named is an error.
 */
export function fill(template: string, slots: Slots): string {
  const render = compiled.get(template) ?? compile(template);
  compiled.set(template, render);
  return render(strict(slots));
}

/** Handlebars' own strictness lets a misspelt name through where it stands in a block's condition. */
function strict(slots: Slots): Slots {
  return new Proxy(slots, {
    has: () => true,
    get(_target, name) {
      if (typeof name !== 'string' || !Object.hasOwn(slots, name)) {
        throw new Error(`The template asks for a slot that isn't there: ${String(name)}`);
      }
      const slot = slots[name];
      return isList(slot) ? slot.map(strict) : slot;
    },
  });
}

function isList(slot: Slots[string]): slot is readonly Slots[] {
  return Array.isArray(slot);
}

const compiled = new Map<string, Handlebars.TemplateDelegate<Slots>>();

function compile(template: string): Handlebars.TemplateDelegate<Slots> {
  const source = readFileSync(new URL(`${template}.hbs`, TEMPLATES), 'utf8');
  return Handlebars.compile<Slots>(source, { noEscape: true, strict: true });
}
