import path from 'node:path';
import { library, libraryTest } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';

/** ES modules compiled by `tsc`, with decorators; Vitest; oxlint with types. */
export const nest: ProjectKind = {
  name: 'NestJS 12 with Vitest',
  create(workshop, folder) {
    const choices = '--skip-git --package-manager npm --strict';
    workshop.run(folder, `npx -y @nestjs/cli@12.0.8 new service ${choices}`);
    return path.join(folder, 'service');
  },
  output: 'src/api',
  imports: '.js',
  files: {
    'src/grants.ts': library('./api/index.js'),
    'src/grants.spec.ts': libraryTest('./grants.js'),
  },
  commands: ['npm run build', 'npm run lint', 'npm test'],
};

/** CommonJS compiled by `tsc`; Jest; ESLint with types. */
export const nestCommonJs: ProjectKind = {
  name: 'NestJS 11, CommonJS',
  create(workshop, folder) {
    const choices = '--skip-git --package-manager npm --strict';
    workshop.run(folder, `npx -y @nestjs/cli@11 new service ${choices}`);
    return path.join(folder, 'service');
  },
  output: 'src/api',
  imports: 'none',
  files: { 'src/grants.ts': library('./api'), 'src/grants.spec.ts': libraryTest('./grants') },
  commands: ['npm run build', 'npm run lint', 'npm test'],
};
