import type { ImportExtension } from '../../emit/import-extension.js';
import { diagnostic } from '../../support/diagnostic-codes.js';
import type { Diagnostic } from '../../support/diagnostics.js';
import { compilesToCommonJs, flagForTs, isNodeNext } from './host.js';
import type { Host } from './host.js';

/** What can't work together: signs of the project, or the extension that the config asks for. */
export function hostFindings(
  host: Host,
  extension: ImportExtension,
  isFound: boolean,
): readonly Diagnostic[] {
  const { tsconfig } = host;
  if (tsconfig === undefined) return [];
  const place = { file: tsconfig.path, line: 1, column: 1 };
  const { compilerOptions = {} } = tsconfig.config;
  const findings: Diagnostic[] = [];
  if (/^commonjs$/i.test(compilerOptions.module ?? '') && host.package?.type === 'module') {
    findings.push(
      diagnostic(
        'SW6007',
        place,
        `This compiles to CommonJS, and package.json says "type": "module". The output's imports end in ${ENDINGS[extension]}.`,
        'Let both say the same, or choose with the option importExtension.',
      ),
    );
  }
  if (extension === '.ts' && !isFound && flagForTs(tsconfig) === undefined) {
    findings.push(
      diagnostic(
        'SW6008',
        place,
        'The compiler refuses imports that end in ".ts", as importExtension asks for.',
        'Add "allowImportingTsExtensions": true to its compilerOptions, or "rewriteRelativeImportExtensions": true where it writes JavaScript.',
      ),
    );
  }
  if (extension === 'none' && isNodeNext(host) && host.package?.type === 'module') {
    findings.push(
      diagnostic(
        'SW6008',
        place,
        'The compiler refuses imports without an extension, as importExtension asks for.',
        'Leave importExtension out, or set "moduleResolution": "bundler".',
      ),
    );
  }
  if (compilerOptions.verbatimModuleSyntax === true && compilesToCommonJs(host)) {
    findings.push(
      diagnostic(
        'SW6009',
        place,
        'The compiler turns nothing into CommonJS under verbatimModuleSyntax, and the output is written as ES modules.',
        'Leave verbatimModuleSyntax out, or write "type": "module" into package.json.',
      ),
    );
  }
  return findings;
}

const ENDINGS = { '.js': '".js"', '.ts': '".ts"', none: 'no extension' } as const;
