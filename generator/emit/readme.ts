import type { Api, Operation, Resource } from '../model/api.js';
import { identifier, inlineCode, join, literal, markdown, memberName } from './code.js';
import type { Code } from './code.js';
import { isCredential, placeholder } from './credential-scheme.js';
import type { Layout } from './layout.js';
import type { RuntimeHome } from './runtime-home.js';
import type { EmittedFile } from './source-file.js';
import { fill } from './template.js';
import type { Slots } from './template.js';

/** `README.md` of the output: what is in the folder, and how each operation is called. */
export function emitReadme(
  api: Api,
  files: readonly EmittedFile[],
  layout: Layout,
  runtime: RuntimeHome,
): EmittedFile {
  const [resourceFile] = layout.resourceFiles();
  const paths = new Set(files.map(({ path }) => path));
  const { summary, description } = api.documentation;
  return {
    path: 'README.md',
    text: fill('sdk-readme.md', {
      title: markdown(api.title),
      version: markdown(api.version),
      summary: markdown(summary ?? description ?? ''),
      resources: resourceFile !== undefined,
      resourceFile: inlineCode(resourceFile ?? ''),
      validators: paths.has('validators.ts'),
      transforms: paths.has('transforms.ts'),
      client: paths.has('client.ts'),
      responseValidators: paths.has('response-validators.ts'),
      server: paths.has('server.ts'),
      webhooks: paths.has('webhooks.ts'),
      wire: paths.has('operations.ts'),
      runtimePackage:
        runtime === 'package' && (paths.has('operations.ts') || paths.has('validators.ts')),
      clientName: identifier(api.clientName),
      clientOptions: clientOptions(api),
      operations: api.resources.flatMap((resource) =>
        resource.operations.map((operation) => operationSlots(resource, operation)),
      ),
    }),
  };
}

/** What a client can't do without: where the server is, if nothing says so, and a credential. */
function clientOptions({ servers, securitySchemes }: Api): Code | undefined {
  const scheme = securitySchemes.find(isCredential);
  const options = {
    ...(servers.every(({ url }) => /^\/(?!\/)/.test(url)) && {
      baseUrl: 'https://api.example.com',
    }),
    ...(scheme !== undefined && { auth: { [scheme.key]: placeholder(scheme) } }),
  };
  return Object.keys(options).length === 0 ? undefined : literal(options);
}

function operationSlots({ property }: Resource, { call, names, method, path }: Operation): Slots {
  const given = [
    ...call.path.map(({ argument }) => argument),
    ...[call.body, call.params].flatMap((argument) => argument?.argument ?? []),
  ];
  return {
    resource: memberName(property),
    method: memberName(names.method),
    arguments: join(given.map(identifier), ', '),
    request: inlineCode(`${method} ${path}`),
  };
}
