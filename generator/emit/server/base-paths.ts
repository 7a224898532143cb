import type { Api, Operation, Server } from '../../model/api.js';

/** How many base paths one list of servers may give: variables multiply. */
const MAX_BASE_PATHS = 64;

/** The path prefixes under which an operation is served: `''`, `/v2`; each value of a variable. */
export function basePaths(operation: Operation, api: Api): readonly string[] {
  const servers = operation.servers ?? api.servers;
  const paths = servers.flatMap(pathsOf);
  return paths.length === 0 ? [''] : [...new Set(paths)].slice(0, MAX_BASE_PATHS);
}

function pathsOf({ url, variables }: Server): readonly string[] {
  let urls = [url];
  for (const { name, default: value, values } of variables) {
    const choices = values === undefined || values.length === 0 ? [value] : values;
    urls = urls
      .flatMap((each) => choices.map((choice) => each.replaceAll(`{${name}}`, choice)))
      .slice(0, MAX_BASE_PATHS);
  }
  return urls.map(pathOf);
}

/** The path of a URL, absolute or relative, without a slash at its end. */
function pathOf(url: string): string {
  const path = url.replace(/^(?:[a-z][\w+.-]*:)?\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const trimmed = path.replace(/^\.*\/*/, '').replace(/\/+$/, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}
