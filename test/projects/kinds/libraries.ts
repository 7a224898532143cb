import type { ProjectKind } from '../project-kind.js';
import type { Workshop } from '../workshop.js';

async function initialized(workshop: Workshop, folder: string, packages: string): Promise<string> {
  await workshop.run(folder, 'npm init -y');
  await workshop.run(folder, 'npm pkg set name=berths type=module');
  await workshop.run(folder, `npm install --save-dev @types/node@24 ${packages}`);
  await workshop.run(folder, 'npx tsc --init --types node');
  return folder;
}

const PROGRAMS = {
  'src/service.ts': 'service.ts',
  'src/exercise.ts': 'exercise.ts',
  'src/index.ts': 'library.ts',
  'user/user.mts': 'library-user.mts',
};

/** Somebody's program: what the library declares is read as it stands, without its sources. */
const USER =
  'npx tsc user/user.mts --ignoreConfig --strict --target es2023 --module nodenext --types node --skipLibCheck false';

/** ES modules and their declarations by `tsc`, under the settings of `tsc --init`. */
export const tscLibrary: ProjectKind = {
  name: 'a library built by tsc',
  async create(workshop, folder) {
    await initialized(workshop, folder, 'typescript@7.0');
    await workshop.run(folder, 'npm pkg set exports=./dist/index.js');
    return folder;
  },
  output: 'src/api',
  imports: '.js',
  programs: PROGRAMS,
  settings: {
    'tsconfig.build.json': `{
  "extends": "./tsconfig.json",
  "compilerOptions": { "rootDir": "src", "outDir": "dist" },
  "include": ["src"]
}
`,
  },
  commands: ['npx tsc -p tsconfig.build.json', USER, 'node user/user.mjs'],
  prints: '"isListed":true',
  faults: { types: 'npx tsc -p tsconfig.build.json' },
};

/** A bundle and bundled declarations by tsdown, which wants a newer Node. */
export const tsdownLibrary: ProjectKind = {
  name: 'a library built by tsdown',
  async create(workshop, folder) {
    await initialized(workshop, folder, 'typescript@6.0 tsdown@0.23.7 node@24');
    await workshop.run(folder, 'npm pkg set exports=./dist/index.mjs');
    return folder;
  },
  output: 'src/api',
  imports: '.js',
  programs: PROGRAMS,
  commands: ['npx tsdown src/index.ts --dts', USER, 'node user/user.mjs'],
  prints: '"isListed":true',
  faults: { types: 'npx tsdown src/index.ts --dts' },
};
