import type { ProjectKind } from '../project-kind.js';

/** Node 24, which runs TypeScript itself and looks for files by their own names. */
export const nodeTypesStripped: ProjectKind = {
  name: 'Node 24, type stripping',
  async create(workshop, folder) {
    await workshop.run(folder, 'npm init -y');
    await workshop.run(folder, [
      ...['npm', 'pkg', 'set', 'type=module', 'scripts.typecheck=tsc'],
      'scripts.start=node src/main.ts',
    ]);
    const bases = '@tsconfig/node24@24 @tsconfig/node-ts@23';
    await workshop.run(
      folder,
      `npm install --save-dev node@24 typescript@7.0 @types/node@24 ${bases}`,
    );
    return folder;
  },
  output: 'src/api',
  imports: '.ts',
  handlers: true,
  programs: {
    'src/service.ts': 'service.ts',
    'src/exercise.ts': 'exercise.ts',
    'src/main.ts': 'main.ts',
  },
  settings: {
    'tsconfig.json': `{
  "extends": ["@tsconfig/node24/tsconfig.json", "@tsconfig/node-ts/tsconfig.json"],
  "compilerOptions": { "noEmit": true, "types": ["node"] },
  "include": ["src"]
}
`,
  },
  commands: ['npm run typecheck', 'npm start'],
  prints: 'scaffolded: berths, papers',
  faults: { modules: 'npm start', types: 'npm run typecheck' },
};

/** The same without a compiler: the script alone says how the project runs. */
export const nodeTypesStrippedBare: ProjectKind = {
  name: 'Node 24, no tsconfig',
  async create(workshop, folder) {
    await workshop.run(folder, 'npm init -y');
    await workshop.run(folder, [
      ...['npm', 'pkg', 'set', 'type=module'],
      'scripts.start=node src/main.ts',
    ]);
    await workshop.run(folder, 'npm install --save-dev node@24');
    return folder;
  },
  output: 'src/api',
  imports: '.ts',
  handlers: true,
  programs: nodeTypesStripped.programs,
  commands: ['npm start'],
  prints: 'scaffolded: berths, papers',
  faults: { modules: 'npm start' },
};
