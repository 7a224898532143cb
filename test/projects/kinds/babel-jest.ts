import { library, libraryTest } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';

/** CommonJS by Babel, which takes types away without looking at them. */
export const babelJest: ProjectKind = {
  name: 'babel-jest',
  create(workshop, folder) {
    workshop.run(folder, 'npm init -y');
    const babel = '@babel/core@7 @babel/preset-env@7 @babel/preset-typescript@7';
    workshop.run(folder, `npm install --save-dev jest@30 babel-jest@30 ${babel}`);
    return folder;
  },
  output: 'src/api',
  imports: 'none',
  files: {
    'babel.config.js': `module.exports = {
  presets: [['@babel/preset-env', { targets: { node: 'current' } }], '@babel/preset-typescript'],
};
`,
    'src/grants.ts': library('./api'),
    'src/grants.test.ts': libraryTest('./grants'),
  },
  commands: ['npx jest'],
};
