import type { ProjectKind } from '../project-kind.js';

/** A service that `tsc` compiles to CommonJS, resolving modules as Node 10 did. */
export const nodeCommonJs: ProjectKind = {
  name: 'Node, CommonJS by tsc',
  async create(workshop, folder) {
    await workshop.run(folder, 'npm init -y');
    await workshop.run(folder, [
      ...['npm', 'pkg', 'set', 'scripts.build=tsc'],
      'scripts.start=node dist/main.js',
    ]);
    const packages = 'typescript@5.9 @types/node@20 @tsconfig/node20@20';
    await workshop.run(folder, `npm install --save-dev ${packages}`);
    return folder;
  },
  output: 'src/api',
  imports: 'none',
  handlers: true,
  programs: {
    'src/service.ts': 'service.ts',
    'src/exercise.ts': 'exercise.ts',
    'src/main.ts': 'main.ts',
  },
  settings: {
    'tsconfig.json': `{
  "extends": "@tsconfig/node20/tsconfig.json",
  "compilerOptions": { "module": "commonjs", "moduleResolution": "node10", "rootDir": "src", "outDir": "dist" },
  "include": ["src"]
}
`,
  },
  commands: ['npm run build', 'npm start'],
  prints: 'scaffolded: berths, papers',
  faults: { types: 'npm run build' },
};
