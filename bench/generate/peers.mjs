/** The other generators and how they are called, the measure first. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** `home`: where they are installed; `folder`: where they may write. */
export function peers(home, spec, folder) {
  const bin = (file) => path.join(home, 'node_modules', file);
  // Some want a newer Node than the project's: the npm package `node` brings it.
  const node = bin('node/bin/node');
  const config = (name, text) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const orval = config(
    'orval.config.mjs',
    `export default { api: { input: ${JSON.stringify(spec)}, output: {
      target: './orval/client.ts', schemas: './orval/model', client: 'fetch', mode: 'split' } } };`,
  );
  const kubb = config(
    'kubb.config.mjs',
    `import { pluginOas } from ${JSON.stringify(bin('@kubb/plugin-oas/dist/index.js'))};
    import { pluginTs } from ${JSON.stringify(bin('@kubb/plugin-ts/dist/index.js'))};
    import { pluginZod } from ${JSON.stringify(bin('@kubb/plugin-zod/dist/index.js'))};
    import { pluginClient } from ${JSON.stringify(bin('@kubb/plugin-client/dist/index.js'))};
    export default { root: ${JSON.stringify(folder)}, input: { path: ${JSON.stringify(spec)} },
      output: { path: './kubb', clean: true },
      plugins: [pluginOas({ validate: false }), pluginTs(), pluginZod(), pluginClient()] };`,
  );
  return [
    {
      name: 'openapi-typescript',
      output: 'types.ts',
      makes: 'types',
      command: [process.execPath, bin('openapi-typescript/bin/cli.js'), spec, '-o', 'types.ts'],
    },
    {
      name: 'swagger-typescript-api',
      output: 'swagger-typescript-api',
      makes: 'types, client',
      command: [
        node,
        bin('swagger-typescript-api/dist/cli.mjs'),
        ...['generate', '-p', spec, '-o', 'swagger-typescript-api'],
      ],
    },
    {
      name: '@hey-api/openapi-ts',
      output: 'hey-api',
      makes: 'types, zod schemas, client',
      command: [
        node,
        bin('@hey-api/openapi-ts/bin/run.js'),
        ...['-i', spec, '-o', 'hey-api', '-p', '@hey-api/typescript', '@hey-api/sdk', 'zod'],
      ],
    },
    {
      name: 'orval',
      output: 'orval',
      makes: 'types, client',
      command: [node, bin('orval/dist/bin/orval.mjs'), '--config', orval],
    },
    {
      name: 'kubb',
      output: 'kubb',
      makes: 'types, zod schemas, client',
      command: [node, bin('@kubb/cli/bin/kubb.cjs'), 'generate', '--config', kubb],
    },
  ];
}
