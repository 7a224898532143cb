/** Under which path prefixes a server of a description is reached: each value of a variable. */
import type { Server, ServerVariable } from './api.js';

/** Values of variables multiply; nobody serves an API under more prefixes than this. */
export const MAX_BASE_PATHS = 64;

export interface BasePaths {
  /** `''`, `/v2`: without a slash at the end. */
  readonly paths: readonly string[];
  /** There are more of them than `MAX_BASE_PATHS`. */
  readonly isCut: boolean;
}

export function basePathsOf({ url, variables }: Pick<Server, 'url' | 'variables'>): BasePaths {
  const { rest = url } = AUTHORITY.exec(url)?.groups ?? {};
  let urls: readonly string[] = [url];
  let isCut = false;
  for (const variable of variables) {
    const values = isInPath(variable, rest) ? valuesOf(variable) : [variable.default];
    const all = new Set(
      urls.flatMap((each) => values.map((value) => filled(each, variable, value))),
    );
    isCut ||= all.size > MAX_BASE_PATHS;
    urls = [...all].slice(0, MAX_BASE_PATHS);
  }
  return { paths: [...new Set(urls.map(pathOf))], isCut };
}

/** A URL up to its path, which variables of the host don't reach. */
const AUTHORITY = /^(?:[\w+.{}-]*:)?\/\/[^/]*(?<rest>.*)$/s;

function isInPath(variable: ServerVariable, rest: string): boolean {
  return (
    rest.includes(`{${variable.name}}`) || valuesOf(variable).some((value) => value.includes('/'))
  );
}

function valuesOf({ default: value, values }: ServerVariable): readonly string[] {
  return values === undefined || values.length === 0 ? [value] : values;
}

function filled(url: string, { name }: ServerVariable, value: string): string {
  return url.replaceAll(`{${name}}`, () => value);
}

/** The path of a URL, absolute or relative, without a slash at its end. */
function pathOf(url: string): string {
  const path = url.replace(/^(?:[a-z][\w+.-]*:)?\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const trimmed = path.replace(/^\.*\/*/, '').replace(/\/+$/, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}
