import type { ProjectKind } from '../project-kind.js';

/** CommonJS, compiled as it is loaded, with its types checked. */
export const tsJest: ProjectKind = {
  name: 'ts-jest',
  async create(workshop, folder) {
    await workshop.run(folder, 'npm init -y');
    const packages = 'jest@30 ts-jest@29 @types/jest@30 @types/node@20 typescript@6.0';
    await workshop.run(folder, `npm install --save-dev ${packages}`);
    await workshop.run(folder, 'npx ts-jest config:init');
    const commonJs = '--module commonjs --target es2022 --types node,jest';
    const checked = '--verbatimModuleSyntax false --isolatedModules false';
    await workshop.run(folder, `npx tsc --init ${commonJs} ${checked}`);
    return folder;
  },
  output: 'src/api',
  imports: 'none',
  programs: {
    'src/service.ts': 'service.ts',
    'src/exercise.ts': 'exercise.ts',
    'src/expected.ts': 'expected.ts',
    'src/exercise.test.ts': 'exercise.spec.ts',
  },
  commands: ['npx jest'],
  prints: '1 passed',
  faults: { modules: 'npx jest', types: 'npx jest' },
};
