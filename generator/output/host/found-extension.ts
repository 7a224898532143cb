/** How modules name one another in the project that an output stands in. Its files alone decide. */
import path from 'node:path';
import type { ImportExtension } from '../../emit/import-extension.js';
import { compilesToCommonJs, flagForTs, isNodeNext } from './host.js';
import type { Host } from './host.js';
import type { HostPackage } from './host-package.js';
import type { Tsconfig } from './tsconfig.js';

/** What was found, and why. */
export interface FoundExtension {
  readonly extension: ImportExtension;
  /** To follow 'since': `tsconfig.json has allowImportingTsExtensions`; absent where nothing asks. */
  readonly reason?: string;
}

/** Where the project says nothing of it. */
export const USUAL: FoundExtension = { extension: '.js' };

/** The first row that fits decides. */
export function foundExtension(host: Host): FoundExtension {
  for (const { extension, reason } of ROWS) {
    const why = reason(host);
    if (why !== undefined) return { extension, reason: why };
  }
  return USUAL;
}

interface Row {
  readonly extension: ImportExtension;
  /** Why it is this extension; undefined where it isn't. */
  readonly reason: (host: Host) => string | undefined;
}

const ROWS: readonly Row[] = [
  // Whatever else works on the project finds files by their own names.
  { extension: '.ts', reason: ({ tsconfig }) => tsconfig && importsTs(tsconfig) },
  // The compiler asks for it, so everything else must have been told.
  {
    extension: '.js',
    reason: (host) => {
      if (!isNodeNext(host) || host.package?.type !== 'module') return undefined;
      return `${named(host.tsconfig?.path)} resolves modules as Node does, and the package is an ES module`;
    },
  },
  { extension: 'none', reason: ({ package: found }) => found && blindTool(found) },
  {
    extension: 'none',
    reason: (host) =>
      compilesToCommonJs(host) ? `${named(host.tsconfig?.path)} compiles to CommonJS` : undefined,
  },
  { extension: '.ts', reason: ({ package: found }) => found && typeStripping(found) },
  {
    extension: 'none',
    reason: ({ tsconfig, package: found }) =>
      tsconfig === undefined && found?.type === 'commonjs'
        ? 'package.json has no "type": "module"'
        : undefined,
  },
];

function importsTs(tsconfig: Tsconfig): string | undefined {
  const flag = flagForTs(tsconfig);
  return flag && `${named(tsconfig.path)} has ${flag}`;
}

/** Tools that look for `x.ts` behind `./x` but not behind `./x.js`: by package or by file. */
const BLIND_TOOLS = [
  { name: 'Next.js', packages: ['next'], file: /^next\.config\./ },
  { name: 'Jest', packages: ['jest', 'ts-jest', 'babel-jest'], file: /^jest\.config\./ },
  { name: 'webpack', packages: ['webpack', 'react-scripts'], file: /^webpack\.config\./ },
  { name: 'Metro', packages: ['react-native', 'expo', 'metro'], file: /^metro\.config\./ },
] as const;

function blindTool({ dependencies, files, fields }: HostPackage): string | undefined {
  const found = BLIND_TOOLS.find(
    ({ packages, file }) =>
      packages.some((name) => dependencies.has(name) || fields.has(name)) ||
      files.some((name) => file.test(name)),
  );
  return found && `${found.name} finds modules by names without an extension`;
}

function typeStripping({ scripts }: HostPackage): string | undefined {
  const [name] = Object.entries(scripts).find(([, command]) => RUNS_TS.test(command)) ?? [];
  return name && `the script "${name}" has Node run TypeScript itself`;
}

/** `node --watch src/main.ts`; an import hook before it (`--import tsx`) finds files its own way. */
const RUNS_TS =
  /(?:^|[\s&;|])node(?=\s)(?:\s+(?!--(?:import|loader|require)\b)\S+)*?\s+\S+\.[cm]?ts(?:\s|$)/;

function named(file: string | undefined): string {
  return path.basename(file ?? 'tsconfig.json');
}
