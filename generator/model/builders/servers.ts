import type { Node } from '../../openapi/document.js';
import { items, member, members, stringAt } from '../../openapi/node.js';
import { isJsonObject } from '../../support/json-object.js';
import type { Server } from '../api.js';
import { MAX_BASE_PATHS, basePathsOf } from '../base-paths.js';
import type { BuildContext } from './context.js';
import { documentationOf } from '../schema-keywords/documentation.js';

/** Servers of a description, a path or an operation; undefined where none are given. */
export function buildServers(
  list: Node | undefined,
  context: BuildContext,
): readonly Server[] | undefined {
  const servers = items(list).flatMap((node) => {
    const server = buildServer(node);
    if (server !== undefined && basePathsOf(server).isCut) {
      context.report('SW4103', node.source, TOO_MANY, 'Give createServer the option basePath.');
    }
    return server ?? [];
  });
  return servers.length === 0 ? undefined : servers;
}

const TOO_MANY =
  `The values of its variables give this server more than ${MAX_BASE_PATHS} base paths: the ` +
  `generated server answers at the first ${MAX_BASE_PATHS}.`;

function buildServer(node: Node): Server | undefined {
  const url = stringAt(node, 'url');
  if (url === undefined || !isJsonObject(node.value)) return undefined;
  return {
    source: node.source,
    url,
    documentation: documentationOf(node.value),
    variables: members(member(node, 'variables')).flatMap(([name, variable]) => {
      if (!isJsonObject(variable.value)) return [];
      const values = items(member(variable, 'enum')).map(({ value }) => scalarText(value));
      return [
        {
          name,
          default: scalarText(member(variable, 'default')?.value ?? values[0]),
          values: values.length === 0 ? undefined : values,
          documentation: documentationOf(variable.value),
        },
      ];
    }),
  };
}

/** A value of a variable as it stands in an address; YAML may have read `443` as a number. */
function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
