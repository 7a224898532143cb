import type { ProjectKind } from '../project-kind.js';

/** CommonJS by Babel, which takes types away without looking at them. */
export const babelJest: ProjectKind = {
  name: 'babel-jest',
  async create(workshop, folder) {
    await workshop.run(folder, 'npm init -y');
    const babel = '@babel/core@7 @babel/preset-env@7 @babel/preset-typescript@7';
    await workshop.run(folder, `npm install --save-dev jest@30 babel-jest@30 ${babel}`);
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
  settings: {
    'babel.config.js': `module.exports = {
  presets: [['@babel/preset-env', { targets: { node: 'current' } }], '@babel/preset-typescript'],
};
`,
  },
  commands: ['npx jest'],
  prints: '1 passed',
  faults: { modules: 'npx jest', checks: 'npx jest' },
};
