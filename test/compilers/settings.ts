/** The settings of projects that generated code lives in, as a `tsconfig.json` writes them. */

/** What `compilerOptions` hold. */
export type Flags = Readonly<Record<string, unknown>>;

const UNUSED: Flags = { noUnusedLocals: true, noUnusedParameters: true };

/** How much a project lets its compiler refuse. */
export const STRICTNESS = {
  strict: { strict: true },
  loose: { strict: false },
  unused: { strict: true, ...UNUSED },
  isolated: { strict: true, isolatedDeclarations: true, declaration: true },
  strictest: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noPropertyAccessFromIndexSignature: true,
    ...UNUSED,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    erasableSyntaxOnly: true,
    allowUnreachableCode: false,
  },
} as const satisfies Readonly<Record<string, Flags>>;

const DOM = ['DOM', 'DOM.Iterable', 'DOM.AsyncIterable'];

/** The platform whose types are known. The standard library is the same: targets only lower syntax. */
export const PLATFORMS = {
  browser: { lib: ['ES2022', ...DOM], types: [] },
  node: { lib: ['ES2022'], types: ['node'] },
} as const satisfies Readonly<Record<string, Flags>>;

/** What becomes of modules; in a package that says `commonjs` or `module`. */
export const MODULES = {
  bundler: { flags: { module: 'ESNext', moduleResolution: 'bundler' }, type: 'module' },
  nodenext: { flags: { module: 'NodeNext', moduleResolution: 'NodeNext' }, type: 'module' },
  commonjs: { flags: { module: 'NodeNext', moduleResolution: 'NodeNext' }, type: 'commonjs' },
  node10: { flags: { module: 'CommonJS', moduleResolution: 'node10' }, type: 'commonjs' },
} as const satisfies Readonly<
  Record<string, { readonly flags: Flags; readonly type: 'commonjs' | 'module' }>
>;

export const TARGETS = ['ES2017', 'ESNext'] as const;

export interface Setting {
  readonly strictness: keyof typeof STRICTNESS;
  readonly target: (typeof TARGETS)[number];
  readonly modules: keyof typeof MODULES;
  readonly platform: keyof typeof PLATFORMS;
}

/** Every value of every axis, each in one row at least: for compilers that take their time. */
export const ROWS: readonly Setting[] = [
  { strictness: 'strict', target: 'ES2017', modules: 'bundler', platform: 'browser' },
  { strictness: 'loose', target: 'ESNext', modules: 'node10', platform: 'node' },
  { strictness: 'unused', target: 'ES2017', modules: 'commonjs', platform: 'node' },
  { strictness: 'isolated', target: 'ESNext', modules: 'nodenext', platform: 'browser' },
  { strictness: 'strictest', target: 'ES2017', modules: 'nodenext', platform: 'node' },
];

/** All combinations, for the compiler that needs seconds for each. */
export function combinations(): readonly Setting[] {
  const keys = <K extends string>(object: Readonly<Record<K, unknown>>): readonly K[] =>
    // The keys of an object that is written out are those of its type.
    Object.keys(object) as K[];
  return keys(STRICTNESS).flatMap((strictness) =>
    TARGETS.flatMap((target) =>
      keys(MODULES).flatMap((modules) =>
        keys(PLATFORMS).map((platform) => ({ strictness, target, modules, platform })),
      ),
    ),
  );
}

/** The flags of a setting, as a version of the compiler knows them. */
export function flagsOf(
  { strictness, target, modules, platform }: Setting,
  version: number,
): Flags {
  const flags: Record<string, unknown> = {
    ...STRICTNESS[strictness],
    ...PLATFORMS[platform],
    ...MODULES[modules].flags,
    target,
  };
  if (version < 5.5) delete flags['isolatedDeclarations'];
  if (version < 5.8) delete flags['erasableSyntaxOnly'];
  // Asks for the syntax of CommonJS where that is what becomes of a module.
  if (MODULES[modules].type === 'commonjs') delete flags['verbatimModuleSyntax'];
  return flags;
}
