import type { Node } from '../../openapi/document.js';
import { items, member, members, stringAt } from '../../openapi/node.js';
import { isJsonObject } from '../../support/json-object.js';
import type { SecurityRequirement, SecurityScheme } from '../api.js';
import { documentationOf } from '../schema-keywords/documentation.js';
import type { BuildContext } from './context.js';

/** The alternatives of a `security` field; undefined where there is none. */
export function buildSecurity(list: Node | undefined): readonly SecurityRequirement[] | undefined {
  if (list === undefined || !Array.isArray(list.value)) return undefined;
  return items(list).map(
    (requirement) =>
      new Map(
        members(requirement).map(([scheme, scopes]) => [
          scheme,
          items(scopes).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
        ]),
      ),
  );
}

/** The schemes of a description, and those that requirements name without a description. */
export function buildSecuritySchemes(
  map: Node | undefined,
  requirements: readonly SecurityRequirement[],
  context: BuildContext,
): readonly SecurityScheme[] {
  const described = describedSchemes(map, context);
  const known = new Set(described.map(({ key }) => key));
  const named = new Set(requirements.flatMap((requirement) => [...requirement.keys()]));
  const unknown = [...named].filter((key) => !known.has(key));
  return [
    ...described,
    ...unknown.map((key): SecurityScheme => ({
      kind: 'securityScheme',
      key,
      documentation: {},
      type: { kind: 'unknown' },
    })),
  ];
}

function describedSchemes(map: Node | undefined, context: BuildContext): readonly SecurityScheme[] {
  return members(map).flatMap(([key, reference]) => {
    const node = context.dereference(reference);
    const type = node === undefined ? undefined : typeOf(node);
    if (node === undefined || !isJsonObject(node.value) || type === undefined) return [];
    const scheme: SecurityScheme = {
      kind: 'securityScheme',
      key,
      documentation: documentationOf(node.value),
      type,
    };
    return [scheme];
  });
}

function typeOf(node: Node): SecurityScheme['type'] | undefined {
  switch (stringAt(node, 'type')) {
    case 'http': {
      const bearerFormat = stringAt(node, 'bearerFormat');
      return {
        kind: 'http',
        scheme: (stringAt(node, 'scheme') ?? 'basic').toLowerCase(),
        ...(bearerFormat === undefined ? {} : { bearerFormat }),
      };
    }
    case 'apiKey': {
      const location = (['header', 'query', 'cookie'] as const).find(
        (known) => known === stringAt(node, 'in'),
      );
      const name = stringAt(node, 'name');
      return location === undefined || name === undefined
        ? undefined
        : { kind: 'apiKey', in: location, name };
    }
    case 'oauth2':
      return { kind: 'oauth2' };
    case 'openIdConnect':
      return { kind: 'openIdConnect', url: stringAt(node, 'openIdConnectUrl') ?? '' };
    case 'mutualTLS':
      return { kind: 'mutualTLS' };
    default:
      return undefined;
  }
}

/** The place of the schemes in a description. */
export function securitySchemesNode(root: Node): Node | undefined {
  const components = member(root, 'components');
  return components === undefined ? undefined : member(components, 'securitySchemes');
}
