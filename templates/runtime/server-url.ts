import type { Server, ServerVariable } from './operation.js';

/** Which of the described servers to use. */
export interface ServerChoice {
  /** Its place in the list, from 0; the first unless told otherwise. */
  readonly index?: number;
  readonly variables?: { readonly [name: string]: string | undefined };
}

/**
 * The address that paths are appended to, without a slash at its end. Throws a `TypeError` where
 * the choice doesn't exist or the address isn't absolute and there is no page to start from.
 */
export function serverUrl(servers: readonly Server[], choice: ServerChoice = {}): string {
  const { index = 0, variables = {} } = choice;
  const server = servers[index] ?? (index === 0 ? { url: '/' } : undefined);
  if (server === undefined) {
    throw new TypeError(`there is no server ${index}: the description has ${servers.length}`);
  }
  return absoluteUrl(
    server.url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) =>
      variableValue(name, server.variables ?? {}, variables),
    ),
  );
}

/** An absolute address without query, fragment and slash at its end. */
export function absoluteUrl(address: string): string {
  // Browsers have a location; types of the platform differ in whether they say so.
  const page = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  // What leaves the scheme open takes that of the page, or the safe one.
  const url = parsed(address, page ?? (address.startsWith('//') ? 'https://localhost' : undefined));
  if (url === undefined) {
    throw new TypeError(`"${address}" is no absolute address: set \`baseUrl\``);
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function parsed(address: string, base: string | undefined): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

function variableValue(
  name: string,
  described: { readonly [name: string]: ServerVariable },
  chosen: { readonly [name: string]: string | undefined },
): string {
  const variable = Object.hasOwn(described, name) ? described[name] : undefined;
  const value = (Object.hasOwn(chosen, name) ? chosen[name] : undefined) ?? variable?.default;
  if (value === undefined) throw new TypeError(`the server's variable "${name}" has no value`);
  if (variable?.values !== undefined && !variable.values.includes(value)) {
    throw new TypeError(
      `the server's variable "${name}" is one of ${variable.values.join(', ')}, not "${value}"`,
    );
  }
  return value;
}
