import path from 'node:path';
import type { ProjectKind } from '../project-kind.js';

/** Vite's own template and its test runner, which want a newer Node than the oldest one here. */
export const vitestApp: ProjectKind = {
  name: 'Vitest',
  async create(workshop, folder) {
    await workshop.run(folder, 'npx create-vite@9.3.0 app --template vanilla-ts --no-interactive');
    const project = path.join(folder, 'app');
    await workshop.run(project, 'npm install --save-dev vitest@5.1.2 node@24');
    await workshop.run(project, 'npm pkg set scripts.test=vitest');
    return project;
  },
  output: 'src/api',
  imports: '.ts',
  programs: {
    'src/service.ts': 'service.ts',
    'src/exercise.ts': 'exercise.ts',
    'src/expected.ts': 'expected.ts',
    'src/exercise.test.ts': 'vitest.spec.ts',
  },
  commands: ['npm run build', 'npm test'],
  prints: '1 passed',
  faults: { checks: 'npm test', types: 'npm run build' },
};
