import type { Api, Operation } from '../../model/api.js';
import { basePathsOf } from '../../model/base-paths.js';

/** The path prefixes under which an operation is served: `''`, `/v2`. */
export function basePaths(
  operation: Pick<Operation, 'servers'>,
  api: Pick<Api, 'servers'>,
): readonly string[] {
  const paths = (operation.servers ?? api.servers).flatMap((server) => basePathsOf(server).paths);
  return paths.length === 0 ? [''] : [...new Set(paths)];
}
