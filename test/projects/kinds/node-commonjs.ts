import { service } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';

/** A service that `tsc` compiles to CommonJS, resolving modules as Node 10 did. */
export const nodeCommonJs: ProjectKind = {
  name: 'Node, CommonJS by tsc',
  create(workshop, folder) {
    workshop.run(folder, 'npm init -y');
    workshop.run(
      folder,
      'npm install --save-dev typescript@5.9 @types/node@20 @tsconfig/node20@20',
    );
    workshop.run(folder, 'npm pkg set scripts.build=tsc');
    return folder;
  },
  output: 'src/api',
  imports: 'none',
  handlers: true,
  files: {
    'tsconfig.json': `{
  "extends": "@tsconfig/node20/tsconfig.json",
  "compilerOptions": { "module": "commonjs", "moduleResolution": "node10", "rootDir": "src", "outDir": "dist" },
  "include": ["src"]
}
`,
    'src/main.ts': service('./api', './handlers'),
  },
  commands: ['npm run build', 'node dist/main.js'],
  prints: 'answered 501',
};
