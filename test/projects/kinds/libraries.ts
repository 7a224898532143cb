import { library } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';
import type { Workshop } from '../workshop.js';

function initialized(workshop: Workshop, folder: string, packages: string): string {
  workshop.run(folder, 'npm init -y');
  workshop.run(folder, 'npm pkg set type=module');
  workshop.run(folder, `npm install --save-dev @types/node@24 ${packages}`);
  workshop.run(folder, 'npx tsc --init');
  return folder;
}

const USER = `import { faults } from './dist/grants.js';

console.log(faults({}).join(', '));
`;

/** ES modules and their declarations by `tsc`, under the settings of \`tsc --init\`. */
export const tscLibrary: ProjectKind = {
  name: 'a library built by tsc',
  create: (workshop, folder) => initialized(workshop, folder, 'typescript@7.0'),
  output: 'src/api',
  imports: '.js',
  files: { 'src/grants.ts': library('./api/index.js'), 'user.mjs': USER },
  commands: ['npx tsc --rootDir src --outDir dist --types node', 'node user.mjs'],
  prints: '/amount required, /applicability_config required',
};

/** A bundle and bundled declarations by tsdown. */
export const tsdownLibrary: ProjectKind = {
  name: 'a library built by tsdown',
  create: (workshop, folder) => initialized(workshop, folder, 'typescript@5.9 tsdown@0.23.7'),
  output: 'src/api',
  imports: '.js',
  files: {
    'src/grants.ts': library('./api/index.js'),
    'user.mjs': USER.replace('.js', '.mjs'),
  },
  commands: ['npx tsdown src/grants.ts --dts', 'node user.mjs'],
  prints: '/amount required, /applicability_config required',
};
