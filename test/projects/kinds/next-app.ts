import path from 'node:path';
import type { ProjectKind } from '../project-kind.js';

/**
 * Target ES2017; Turbopack and webpack, which find no `.ts` behind `.js`; ESLint. The app is the
 * server and what a browser calls it with.
 */
export const nextApp: ProjectKind = {
  name: 'Next.js',
  async create(workshop, folder) {
    const choices = '--ts --eslint --app --src-dir --no-tailwind --use-npm --disable-git --yes';
    await workshop.run(folder, `npx create-next-app@16.4.3 app ${choices}`);
    return path.join(folder, 'app');
  },
  output: 'src/api',
  imports: 'none',
  programs: {
    'src/service.ts': 'service.ts',
    'src/exercise.ts': 'exercise.ts',
    'src/app/page.tsx': 'next-page.tsx',
    'src/app/api/[...path]/route.ts': 'next-route.ts',
  },
  commands: ['npm run build', 'npx next build --webpack', 'npm run lint'],
  faults: { modules: 'npx next build --webpack', types: 'npm run build', lint: 'npm run lint' },
  server: { command: 'npx next start --port PORT', ready: /Ready/ },
};
