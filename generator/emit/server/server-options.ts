/** `Security` and `ServerOptions`: what a generated server must be told. */
import type { Api, SecurityScheme } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import type { Schema } from '../../model/schema.js';
import { code, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { interfaceDeclaration } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Statement } from '../source-file.js';
import { hasPrincipals } from './handler-types.js';
import type { ServerFile } from './server-file.js';

/** The body that the spec gives to every error: the server's own errors must have it too. */
export interface SharedError {
  readonly contentType: string;
  readonly schema: Schema;
}

/** Set where all operations share one schema for their `default` answers. */
export function sharedError(api: Api): SharedError | undefined {
  const answers = api.resources
    .flatMap(({ operations }) => operations)
    .map(({ responses }) => {
      const answer = responses.find(({ status }) => status === 'default');
      return answer?.content.find(({ name }) => /[/+]json(?:;|$)/.test(name));
    });
  const [first] = answers;
  if (first === undefined) return undefined;
  const schema = dereferenced(first.schema);
  const isShared = answers.every((each) => each && dereferenced(each.schema) === schema);
  return isShared ? { contentType: first.name, schema } : undefined;
}

/** The schemes that operations ask for: each needs a hook. */
export function usedSchemes(api: Api): readonly SecurityScheme[] {
  const used = new Set(
    api.resources.flatMap(({ operations }) =>
      operations.flatMap(({ security }) => security.flatMap((each) => [...each.keys()])),
    ),
  );
  return api.securitySchemes.filter(({ key }) => used.has(key));
}

export function securityType(api: Api, file: ServerFile): readonly Statement[] {
  if (!hasPrincipals(api)) return [];
  const hook = file.runtimeType('SecurityHook', 'server-security');
  return [
    interfaceDeclaration({
      name: file.kind.security,
      typeParameters: [code`Principal`],
      doc: jsdoc({
        description:
          'Says who asks, a function for each security scheme. `null` refuses the credentials ' +
          '(401); a thrown `new Problem(403)` says that they do not suffice.',
      }),
      members: usedSchemes(api).map((scheme) => ({
        key: propertyKey(scheme.key),
        type: code`${hook}<${credentials(scheme, file)}, Principal>`,
        readonly: true,
        doc: jsdoc(scheme.documentation),
      })),
    }),
  ];
}

function credentials({ type }: SecurityScheme, file: ServerFile): Code {
  return file.runtimeType(credentialsName(type), 'server-security');
}

function credentialsName(type: SecurityScheme['type']): string {
  switch (type.kind) {
    case 'http':
      if (type.scheme === 'basic') return 'BasicCredentials';
      return type.scheme === 'bearer' ? 'TokenCredentials' : 'RawCredentials';
    case 'oauth2':
    case 'openIdConnect':
      return 'TokenCredentials';
    case 'apiKey':
      return 'ApiKeyCredentials';
    case 'mutualTLS':
    case 'unknown':
      return 'RawCredentials';
  }
}

export function optionsType(api: Api, file: ServerFile): Statement {
  const error = sharedError(api);
  const principals = hasPrincipals(api);
  const { options, security } = file.kind;
  return interfaceDeclaration({
    name: options,
    typeParameters: principals ? [code`Principal`] : [],
    extends: [file.runtimeType('EdgeOptions', 'edge-options')],
    members: [
      ...(principals
        ? [{ key: code`security`, type: code`${security}<Principal>`, readonly: true }]
        : []),
      ...(error === undefined
        ? []
        : [
            {
              key: code`toErrorBody`,
              type: code`(problem: ${file.runtimeType('Problem', 'problem')}, requestId: string) => ${file.type(error.schema)}`,
              readonly: true,
              doc: jsdoc({
                description: "The body of the server's own errors, as the description wants it.",
              }),
            },
          ]),
    ],
  });
}

/** Whether a server can be made without any options. */
export function optionsAreOptional(api: Api): boolean {
  return !hasPrincipals(api) && sharedError(api) === undefined;
}
