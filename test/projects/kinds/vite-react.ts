import path from 'node:path';
import type { ProjectKind } from '../project-kind.js';

/** TypeScript 7, a `tsconfig.json` of references, oxlint. */
export const viteReact: ProjectKind = {
  name: 'Vite + React',
  async create(workshop, folder) {
    await workshop.run(folder, 'npx create-vite@9.3.0 app --template react-ts --no-interactive');
    const project = path.join(folder, 'app');
    await workshop.run(project, 'npm install');
    return project;
  },
  output: 'src/api',
  imports: '.ts',
  programs: { 'src/App.tsx': 'form.tsx', 'src/service.ts': 'service.ts' },
  commands: ['npm run build', 'npm run lint'],
  prints: 'Found 0 warnings and 0 errors',
  faults: { types: 'npm run build' },
};
