import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProjectKind } from '../project-kind.js';

const PROGRAMS = {
  'src/service.ts': 'service.ts',
  'src/exercise.ts': 'exercise.ts',
  'src/expected.ts': 'expected.ts',
  'src/exercise.spec.ts': 'exercise.spec.ts',
};

/** ES modules compiled by `tsc`, with decorators; Vitest; oxlint with types. */
export const nest: ProjectKind = {
  name: 'NestJS 12 with Vitest',
  async create(workshop, folder) {
    const choices = '--skip-git --package-manager npm --strict';
    await workshop.run(folder, `npx @nestjs/cli@12.0.8 new service ${choices}`);
    return path.join(folder, 'service');
  },
  output: 'src/api',
  imports: '.js',
  programs: PROGRAMS,
  commands: ['npm run build', 'npm run lint', 'npm test'],
  prints: 'passed',
  faults: { types: 'npm run build', checks: 'npm test' },
};

/** CommonJS compiled by `tsc`; Jest; ESLint with types, which has prettier mend what it finds. */
export const nestCommonJs: ProjectKind = {
  name: 'NestJS 11, CommonJS',
  async create(workshop, folder) {
    const choices = '--skip-git --package-manager npm --strict';
    await workshop.run(folder, `npx @nestjs/cli@11 new service ${choices}`);
    const project = path.join(folder, 'service');
    leaveOutputAlone(path.join(project, 'eslint.config.mjs'));
    return project;
  },
  output: 'src/api',
  imports: 'none',
  programs: PROGRAMS,
  commands: ['npm run build', 'npm run lint', 'npm test'],
  prints: 'passed',
  faults: { types: 'npm run build', modules: 'npm test' },
};

/** As docs/linters.md says for linters that rewrite files: they know no line that stops them. */
function leaveOutputAlone(config: string): void {
  const text = readFileSync(config, 'utf8');
  writeFileSync(config, text.replace("ignores: ['eslint.config.mjs'", "$&, 'src/api/'"));
}
