import type { Api, SecurityScheme, Server } from '../../model/api.js';
import { code, identifier, join, propertyKey } from '../code.js';
import type { Code, Literal } from '../code.js';
import { isBasic, isCredential } from '../credential-scheme.js';
import {
  classDeclaration,
  constant,
  functionDeclaration,
  interfaceDeclaration,
  typeAlias,
} from '../declarations.js';
import type { PropertyMember } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Descriptors } from '../operations/descriptors.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { Statement } from '../source-file.js';
import { CLIENT_FILE } from './client-file.js';
import type { ClientFile } from './client-file.js';
import type { HeaderTypes } from './headers.js';

/** The client's class with its options, and the client without resources for the functions. */
export function rootClass(
  api: Api,
  headers: HeaderTypes,
  descriptors: Descriptors,
  file: ClientFile,
  { layout }: OutputFiles,
): readonly Statement[] {
  const className = identifier(api.clientName);
  const options = { name: code`options`, type: identifier(`${api.clientName}Options`) };
  const hasAuth = api.securitySchemes.some(isCredential);
  const client = file.runtime('HttpClient', 'http-client');
  const description = file.source.localName('api');
  const resources = api.resources.map((resource) => {
    const module = moduleOf(layout.resourceFile(resource, CLIENT_FILE));
    const type = file.source.import(resource.className, module);
    return {
      key: propertyKey(resource.property),
      type,
      readonly: true,
      initializer: code`new ${type}(this)`,
      doc: jsdoc(resource.documentation),
    };
  });
  return [
    apiDescription(api, description, descriptors, file),
    ...(hasAuth ? [authType(api, file)] : []),
    ...headers.commonType(file),
    optionsType(api, hasAuth, headers, file),
    classDeclaration({
      name: className,
      extends: client,
      doc: jsdoc(api.documentation),
      properties: resources,
      constructorParameters: [{ ...options, initializer: code`{}` }],
      constructorBody: code`super(${description}, options);`,
      methods: [],
    }),
    functionDeclaration({
      name: code`createClient`,
      doc: jsdoc({
        description:
          'A client without resources, for the functions of this file: a bundler keeps only those\n' +
          `that are called. A {@link ${api.clientName}} will do for them too.`,
      }),
      parameters: [{ ...options, initializer: code`{}` }],
      returnType: client,
      body: code`return new ${client}(${description}, options);`,
    }),
  ];
}

function apiDescription(
  api: Api,
  name: Code,
  descriptors: Descriptors,
  file: ClientFile,
): Statement {
  const schemes = descriptors.common('securitySchemes', file.source);
  return constant({
    name,
    type: file.runtimeType('ApiDescription', 'client-options'),
    isExported: false,
    value: code`{
      name: ${api.clientName},
      version: ${api.version},
      servers: ${api.servers.map(serverValue)},
      securitySchemes: ${schemes},
    }`,
  });
}

function serverValue({ url, variables }: Server): Literal {
  if (variables.length === 0) return { url };
  return {
    url,
    variables: Object.fromEntries(
      variables.map(({ name, default: value, values }) => [
        name,
        { default: value, ...(values === undefined ? {} : { values }) },
      ]),
    ),
  };
}

function optionsType(
  api: Api,
  hasAuth: boolean,
  headers: HeaderTypes,
  file: ClientFile,
): Statement {
  const common = headers.commonName();
  const name = identifier(`${api.clientName}Options`);
  const base = file.runtimeType('ClientOptions', 'client-options');
  const doc = jsdoc({ description: `How a {@link ${api.clientName}} works.` });
  if (!hasAuth && common === undefined) return typeAlias(name, base, doc);
  const auth = {
    key: code`auth`,
    type: identifier(`${api.clientName}Auth`),
    optional: true,
    readonly: true,
    doc: jsdoc({ description: 'The credentials to send.' }),
  };
  const commonHeaders = (type: Code): PropertyMember => ({
    key: code`headers`,
    type: code`${type} & ${file.runtimeType('HeaderValues', 'client-options')}`,
    optional: true,
    readonly: true,
    doc: jsdoc({ description: 'Sent with every call that has no others.' }),
  });
  return interfaceDeclaration({
    name,
    extends: [base],
    doc,
    members: [...(hasAuth ? [auth] : []), ...(common === undefined ? [] : [commonHeaders(common)])],
  });
}

function authType(api: Api, file: ClientFile): Statement {
  return interfaceDeclaration({
    name: identifier(`${api.clientName}Auth`),
    extends: [file.runtimeType('Credentials', 'authentication')],
    doc: jsdoc({
      description:
        'Credentials by security scheme: a value, or a function that is asked before each attempt.\n' +
        'Give those you have; an operation uses the first of its alternatives that they meet.',
    }),
    members: api.securitySchemes.filter(isCredential).map((scheme) => ({
      key: propertyKey(scheme.key),
      type: credentialType(scheme, file),
      optional: true,
      readonly: true,
      doc: jsdoc(
        scheme.documentation.description === undefined
          ? { description: schemeWords(scheme) }
          : scheme.documentation,
      ),
    })),
  });
}

function credentialType(scheme: SecurityScheme, file: ClientFile): Code {
  const provider = file.runtimeType('SecretProvider', 'authentication');
  const secret = isBasic(scheme)
    ? code`${file.runtimeType('BasicCredential', 'authentication')}`
    : code`string`;
  return join([secret, code`${provider}<${secret}>`], ' | ');
}

function schemeWords(scheme: SecurityScheme): string {
  const { type } = scheme;
  switch (type.kind) {
    case 'http':
      return isBasic(scheme)
        ? 'User name and password (HTTP basic).'
        : `The credential for HTTP's \`${type.scheme}\` scheme.`;
    case 'apiKey':
      return `The key that is sent as ${type.in} \`${type.name}\`.`;
    default:
      return 'An access token.';
  }
}
