import path from 'node:path';
import { component } from '../programs.js';
import type { ProjectKind } from '../project-kind.js';

/** Target ES2017; Turbopack and webpack, which find no `.ts` behind `.js`; ESLint. */
export const nextApp: ProjectKind = {
  name: 'Next.js',
  create(workshop, folder) {
    const choices = '--ts --eslint --app --src-dir --no-tailwind --use-npm --disable-git --yes';
    workshop.run(folder, `npx -y create-next-app@16.4.3 app ${choices}`);
    return path.join(folder, 'app');
  },
  output: 'src/api',
  imports: 'none',
  files: { 'src/app/page.tsx': `'use client';\n\n${component('@/api')}` },
  commands: ['npm run build', 'npx next build --webpack', 'npm run lint'],
};
