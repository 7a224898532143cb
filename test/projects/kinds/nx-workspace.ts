import path from 'node:path';
import type { ProjectKind } from '../project-kind.js';

/** A workspace of project references: `composite`, no types of the DOM, ESLint, Vitest. */
export const nxWorkspace: ProjectKind = {
  name: 'Nx, project references',
  async create(workshop, folder) {
    const choices = '--preset=ts --nxCloud=skip --no-interactive --skipGit --packageManager=npm';
    await workshop.run(folder, `npx create-nx-workspace@23.2.1 ws ${choices}`);
    const project = path.join(folder, 'ws');
    const kind = '--bundler=tsc --unitTestRunner=vitest --linter=eslint';
    await workshop.run(project, `npx nx g @nx/js:lib packages/berths ${kind}`);
    await workshop.run(project, `npx nx g @nx/js:lib packages/harbour ${kind}`);
    await workshop.run(path.join(project, 'packages/harbour'), [
      ...['npm', 'pkg', 'set', 'dependencies.@ws/berths=*'],
    ]);
    return project;
  },
  output: 'packages/berths/src/api',
  imports: '.js',
  programs: {
    'packages/berths/src/service.ts': 'service.ts',
    'packages/berths/src/exercise.ts': 'exercise.ts',
    'packages/berths/src/index.ts': 'library.ts',
    'packages/harbour/src/lib/harbour.ts': 'nx-harbour.ts',
    'packages/harbour/src/lib/harbour.spec.ts': 'nx-harbour.spec.ts',
  },
  commands: ['npx nx sync', 'npx nx run-many -t build typecheck lint test', 'npx nx sync:check'],
  faults: {
    types: 'npx nx run-many -t build --outputStyle=static',
    lint: 'npx nx run-many -t lint --outputStyle=static',
    checks: 'npx nx run-many -t test --outputStyle=static',
  },
};
