import path from 'node:path';
import { library } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';

/** A workspace of project references: `composite`, declarations alone, no types of the DOM. */
export const nxWorkspace: ProjectKind = {
  name: 'Nx, project references',
  create(workshop, folder) {
    const choices = '--preset=ts --nxCloud=skip --no-interactive --skipGit --packageManager=npm';
    workshop.run(folder, `npx -y create-nx-workspace@23.2.1 ws ${choices}`);
    const project = path.join(folder, 'ws');
    const kind = '--bundler=tsc --unitTestRunner=none --linter=none';
    workshop.run(project, `npx nx g @nx/js:lib packages/grants ${kind}`);
    return project;
  },
  output: 'packages/grants/src/lib/api',
  imports: '.js',
  files: { 'packages/grants/src/lib/grants.ts': library('./api/index.js') },
  commands: ['npx nx run-many -t build typecheck', 'npx nx sync:check'],
};
