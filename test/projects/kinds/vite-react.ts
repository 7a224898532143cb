import path from 'node:path';
import { component } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';

/** TypeScript 7, a `tsconfig.json` of references, oxlint. */
export const viteReact: ProjectKind = {
  name: 'Vite + React',
  create(workshop, folder) {
    workshop.run(folder, 'npx -y create-vite@9.3.0 app --template react-ts --no-interactive');
    const project = path.join(folder, 'app');
    workshop.run(project, 'npm install');
    return project;
  },
  output: 'src/api',
  imports: '.ts',
  files: { 'src/App.tsx': component('./api/index.ts') },
  commands: ['npm run build', 'npm run lint'],
};
