import { service } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';

/** Node 24, which runs TypeScript itself and looks for files by their own names. */
export const nodeTypesStripped: ProjectKind = {
  name: 'Node 24, type stripping',
  create(workshop, folder) {
    workshop.run(folder, 'npm init -y');
    workshop.run(folder, 'npm pkg set type=module scripts.typecheck=tsc');
    workshop.run(folder, 'npm pkg set scripts.start=node\u0020src/main.ts');
    const bases = '@tsconfig/node24@24 @tsconfig/node-ts@23';
    workshop.run(folder, `npm install --save-dev typescript@5.9 @types/node@24 ${bases}`);
    workshop.run(folder, 'npm install --save-dev node@24 --allow-scripts=node');
    return folder;
  },
  output: 'src/api',
  imports: '.ts',
  handlers: true,
  files: {
    'tsconfig.json': `{
  "extends": ["@tsconfig/node24/tsconfig.json", "@tsconfig/node-ts/tsconfig.json"],
  "compilerOptions": { "noEmit": true, "types": ["node"] },
  "include": ["src"]
}
`,
    'src/main.ts': service('./api/index.ts', './handlers/index.ts'),
  },
  commands: ['npm run typecheck', 'npm start'],
  prints: 'answered 501',
};
