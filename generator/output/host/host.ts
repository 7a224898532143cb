/** The project that an output stands in: what compiles it, and the package that it belongs to. */
import { hostPackageOf } from './host-package.js';
import type { HostPackage } from './host-package.js';
import { tsconfigOf } from './tsconfig.js';
import type { Tsconfig } from './tsconfig.js';

export interface Host {
  readonly tsconfig: Tsconfig | undefined;
  readonly package: HostPackage | undefined;
}

export async function hostOf(output: string): Promise<Host> {
  return { tsconfig: tsconfigOf(output), package: await hostPackageOf(output) };
}

/** The flag by which a compiler takes imports that end in `.ts`. */
export function flagForTs({ config }: Tsconfig): string | undefined {
  const { compilerOptions = {} } = config;
  return (['allowImportingTsExtensions', 'rewriteRelativeImportExtensions'] as const).find(
    (name) => compilerOptions[name] === true,
  );
}

/** Whether the compiler resolves modules as Node does, which differs for ES modules and CommonJS. */
export function isNodeNext({ tsconfig }: Host): boolean {
  return /^node(?:next|1[68]|20)$/i.test(moduleResolution(tsconfig));
}

/** Whether the compiler makes CommonJS of the output. */
export function compilesToCommonJs(host: Host): boolean {
  const module = host.tsconfig?.config.compilerOptions?.module ?? '';
  if (/^commonjs$/i.test(module)) return true;
  return isNodeNext(host) && host.package?.type !== 'module';
}

/** `moduleResolution`, or the one that goes with `module`. */
function moduleResolution(tsconfig: Tsconfig | undefined): string {
  const { moduleResolution, module } = tsconfig?.config.compilerOptions ?? {};
  return moduleResolution ?? module ?? '';
}
