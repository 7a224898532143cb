import type { Api, SecurityScheme } from '../../model/api.js';
import { comment, identifier, literal } from '../code.js';
import type { Literal } from '../code.js';
import { constant } from '../declarations.js';
import type { Declaration } from '../statements.js';
import type { OperationsFile } from './operations-file.js';

/** The name of the constant, beside those of the operations. */
export const SECURITY_SCHEMES = 'securitySchemes';

/** What the keys in the operations' `security` stand for. */
export function securitySchemes(api: Api, file: OperationsFile): Declaration {
  const schemes = api.securitySchemes.map(({ key, type }) => [key, wireScheme(type)] as const);
  return constant({
    name: identifier(SECURITY_SCHEMES),
    type: file.runtimeType('SecuritySchemes', 'operation'),
    value: literal(Object.fromEntries(schemes)),
    doc: comment('What the keys in `security` stand for.'),
  });
}

/** Only what client and server act upon. */
function wireScheme(type: SecurityScheme['type']): Literal {
  switch (type.kind) {
    case 'http':
      return { kind: 'http', scheme: type.scheme };
    case 'apiKey':
      return { kind: 'apiKey', in: type.in, name: type.name };
    default:
      return { kind: type.kind };
  }
}
