import type { Api, Operation, Response, SecurityRequirement, Server } from '../../model/api.js';
import { camelCase, isBindingIdentifier } from '../../support/identifiers.js';
import { code, identifier, join, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { constant } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { OutputFiles } from '../output-files.js';
import { contentCode } from './content-code.js';
import { OPERATIONS_FILE, OPERATIONS_MODULE } from './descriptors.js';
import type { Descriptors } from './descriptors.js';
import { OperationsFile, record } from './operations-file.js';
import { parameterCode } from './parameter-code.js';
import { ShapeBuilder } from './shape-builder.js';
import { SECURITY_SCHEMES, securitySchemes } from './security-schemes.js';
import { SharedConstants } from './shared-constants.js';
import { SHAPES_FILE } from './shapes-file.js';

/** The choices that OpenAPI leaves open; see `templates/runtime/wire-options.ts`. */
export interface WireOptions {
  readonly arrays?: 'indices' | 'brackets' | 'repeat';
  readonly nulls?: 'empty' | 'skip';
  readonly brackets?: 'raw' | 'encoded';
}

/**
 * `operations.ts`, what goes over the wire for each operation, and `shapes.ts`, that it is made of.
 * Where resources have files of their own, these hold both for their operations.
 */
export function emitOperations(
  api: Api,
  audience: { readonly server: boolean },
  descriptors: Descriptors,
  output: OutputFiles,
  wire: WireOptions = {},
): void {
  const { isSplit } = output.layout;
  const resources = audience.server ? [...api.resources, ...api.webhooks] : api.resources;
  const shapes = new ShapeBuilder(api);
  const common = new OperationsFile(output.at(OPERATIONS_FILE), shapes, { ownsShapes: false });
  const groups = isSplit
    ? resources.map(({ operations }) => operations)
    : [resources.flatMap(({ operations }) => operations)];
  common.source.reserve([SECURITY_SCHEMES]);
  if (!isSplit) common.source.reserve(groups.flat().map(({ names }) => names.function));
  const wireName = Object.keys(wire).length === 0 ? undefined : common.source.localName('wire');
  if (wireName !== undefined) common.source.add(wireConstant(wireName, wire, isSplit, common));
  if (isSplit) common.source.add(securitySchemes(api, common));
  groups.forEach((operations, index) => {
    const resource = isSplit ? resources[index] : undefined;
    const path = resource && output.layout.resourceFile(resource, OPERATIONS_FILE);
    const file =
      path === undefined
        ? common
        : new OperationsFile(output.at(path), shapes, { ownsShapes: true });
    const shared = new SharedConstants();
    const wireReference = wireName && file.source.import(String(wireName), OPERATIONS_MODULE);
    const drafts = operations.map((operation) => ({
      operation,
      members: descriptorMembers(operation, wireReference, shared, file),
    }));
    // In a file of their own or before the constants that are made from them.
    file.declareShapes(() => output.at(SHAPES_FILE));
    file.source.add(...shared.declare(file));
    if (!isSplit) file.source.add(securitySchemes(api, file));
    for (const { operation, members } of drafts) {
      const name = isSplit
        ? descriptors.of(operation, file.source)
        : identifier(operation.names.function);
      file.source.add(descriptor(name, operation, members(), !isSplit, file));
    }
  });
}

function wireConstant(name: Code, wire: WireOptions, isExported: boolean, file: OperationsFile) {
  const type = file.runtimeType('WireOptions', 'wire-options');
  return constant({ name, type, value: code`${{ ...wire }}`, isExported });
}

function descriptor(
  name: Code,
  { method, path, documentation }: Operation,
  members: readonly Code[],
  isExported: boolean,
  file: OperationsFile,
) {
  return file.constant({
    name,
    type: file.runtimeType('Operation', 'operation'),
    value: code`{\n${join(members, '\n')}\n}`,
    doc: jsdoc({ summary: documentation.summary ?? `${method} ${path}` }),
    isExported,
  });
}

/** The members of a descriptor, printed once it is known which parts are shared. */
function descriptorMembers(
  operation: Operation,
  wireName: Code | undefined,
  shared: SharedConstants,
  file: OperationsFile,
): () => readonly Code[] {
  const parameters = operation.parameters.map((parameter) =>
    shared.add(parameterCode(parameter, file), {
      stem: camelCase(parameter.name),
      suffix: parameter.in,
    }),
  );
  const body = bodyCode(operation, file);
  const responses = operation.responses.map((response) => {
    const written = responseCode(response, file);
    return [
      response.status,
      shared.add(written, { stem: responseName(response) }, () =>
        file.runtimeType('ResponseDescription', 'operation'),
      ),
    ] as const;
  });
  const security = shared.add(
    securityCode(operation.security),
    { stem: 'security' },
    () => code`readonly ${file.runtimeType('SecurityRequirement', 'operation')}[]`,
  );
  const servers = operation.servers === undefined ? undefined : serversCode(operation.servers);
  return () => [
    code`id: ${operation.id},`,
    code`method: ${operation.method},`,
    code`path: ${operation.path},`,
    code`parameters: [${join(
      parameters.map((parameter) => parameter()),
      ', ',
    )}],`,
    ...(body === undefined ? [] : [code`body: ${body},`]),
    code`responses: { ${join(
      responses.map(([status, response]) => code`${statusKey(status)}: ${response()}`),
      ', ',
    )} },`,
    member('security', security()),
    ...(servers === undefined ? [] : [code`servers: ${servers},`]),
    ...(wireName === undefined ? [] : [member('wire', wireName)]),
  ];
}

/** `security,` where the constant has the name of the member. */
function member(key: string, value: Code): Code {
  return value.toString() === key ? code`${value},` : code`${propertyKey(key)}: ${value},`;
}

function statusKey(status: string): Code {
  return /^\d+$/.test(status) ? code`${Number(status)}` : propertyKey(status);
}

function bodyCode({ body }: Operation, file: OperationsFile): Code | undefined {
  if (body === undefined) return undefined;
  return record({
    required: body.required ? code`true` : undefined,
    content: contentCode(body.content, 'request', file),
  });
}

function responseCode({ headers, content }: Response, file: OperationsFile): Code {
  const described = headers.map((header) => {
    const { name, required, schema, explode } = header;
    const value = record({
      required: required ? code`true` : undefined,
      shape: file.shape(schema),
      explode: explode ? code`true` : undefined,
    });
    return [name, value] as const;
  });
  return record({
    headers: described.length === 0 ? undefined : record(Object.fromEntries(described)),
    content: content.length === 0 ? undefined : contentCode(content, 'response', file),
  });
}

/** A name for a response that several operations give: `jsonResponse`, `jsonError`. */
function responseName({ content, status }: Response): string {
  const [type] = content;
  const subtype = type?.name.split(/[/;]/)[1]?.split('+').at(-1) ?? 'empty';
  const name = camelCase(`${subtype} ${/^[123]/.test(status) ? 'response' : 'error'}`);
  return isBindingIdentifier(name) ? name : 'response';
}

function securityCode(requirements: readonly SecurityRequirement[]): Code {
  return code`${requirements.map((requirement) => Object.fromEntries(requirement))}`;
}

function serversCode(servers: readonly Server[]): Code {
  const written = servers.map(({ url, variables }) => ({
    url,
    ...(variables.length === 0
      ? {}
      : { variables: Object.fromEntries(variables.map(variableEntry)) }),
  }));
  return code`${written}`;
}

function variableEntry({ name, default: byDefault, values }: Server['variables'][number]) {
  return [name, { default: byDefault, ...(values === undefined ? {} : { values }) }] as const;
}
