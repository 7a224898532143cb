import { library, libraryTest } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';

/** CommonJS, compiled as it is loaded. */
export const tsJest: ProjectKind = {
  name: 'ts-jest',
  create(workshop, folder) {
    workshop.run(folder, 'npm init -y');
    workshop.run(folder, 'npm install --save-dev jest@30 ts-jest@29 @types/jest@30 typescript@5.9');
    workshop.run(folder, 'npx ts-jest config:init');
    workshop.run(folder, 'npx tsc --init');
    return folder;
  },
  output: 'src/api',
  imports: 'none',
  files: { 'src/grants.ts': library('./api'), 'src/grants.test.ts': libraryTest('./grants') },
  commands: ['npx jest'],
};
