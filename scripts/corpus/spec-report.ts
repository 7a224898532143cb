/** One description of a corpus: `spec-report.ts FILE NAME` prints its report as a line of JSON. */
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import type { Generation } from '../../generator/pipeline.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import type { Diagnostic, Severity } from '../../generator/support/diagnostics.js';
import { compile } from '../../test/compile.js';
import { loopback } from '../../test/loopback/loopback.js';
import type { CallResult } from '../../test/loopback/loopback.js';

export interface SpecReport {
  readonly name: string;
  readonly operations: number;
  readonly schemas: number;
  /** Whether it has errors, and was generated without the parts that have them. */
  readonly isRepaired: boolean;
  readonly diagnostics: {
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
  };
  readonly compilerErrors: number;
  readonly calls: {
    readonly withExample: number;
    /** Of these, the calls whose example came back equal. */
    readonly examplesBack: number;
    readonly others: number;
    readonly othersBack: number;
  };
  /** Of the processor, for the generation alone. */
  readonly seconds: number;
  /** Why examples didn't come back, each with how many it holds for. */
  readonly reasons: readonly string[];
  /** What the generator is to blame for. */
  readonly failures: readonly string[];
}

/**
 * What the description is to blame for: examples that break their schemas, schemas that nothing
 * meets, parameters whose style can't write what they hold.
 */
const EXCUSES = [
  /^the (?:request|reply) breaks its schema/,
  /^no value:/,
  /(?:a value inside of an array or object is itself an array or object|where the style has room for)/,
  // Redirects lead away, to servers that no description tells of.
  /: 30[1-8]$/,
];

const [input = '', name = input] = process.argv.slice(2);
console.log(JSON.stringify(await reportOf()));

async function reportOf(): Promise<SpecReport> {
  const before = process.cpuUsage();
  const { generation, refused } = await generated();
  const { user, system } = process.cpuUsage(before);
  if (generation === undefined) return failed(refused);
  const { api, files } = generation;
  const complaints = compile(files);
  const results = await loopback(generation);
  const faults = results.filter(isFault);
  return {
    ...failed([...refused, ...generation.diagnostics]),
    operations: api.resources.flatMap(({ operations }) => operations).length,
    schemas: api.schemas.length,
    isRepaired: refused.length > 0,
    compilerErrors: complaints.length,
    calls: callsOf(results),
    seconds: (user + system) / 1e6,
    reasons: reasonsOf(results),
    failures: [
      ...complaints.slice(0, 10).map((line) => `${name}: ${line}`),
      ...faults.map(({ operation, reason }) => `${name}: ${operation}: ${reason ?? ''}`),
    ],
  };
}

/** Strictly, or else without what is broken. */
async function generated(): Promise<{
  readonly generation: Generation | undefined;
  readonly refused: readonly Diagnostic[];
}> {
  let refused: readonly Diagnostic[] = [];
  for (const lenient of [false, true]) {
    try {
      const generation = await generate(projectOf({ input, output: 'api', lenient }));
      return { generation, refused };
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      refused = error.diagnostics.filter(({ severity }) => severity === 'error');
    }
  }
  return { generation: undefined, refused };
}

function failed(diagnostics: readonly Diagnostic[]): SpecReport {
  const count = (wanted: Severity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    name,
    operations: 0,
    schemas: 0,
    isRepaired: false,
    diagnostics: { errors: count('error'), warnings: count('warning'), notes: count('note') },
    compilerErrors: 0,
    calls: { withExample: 0, examplesBack: 0, others: 0, othersBack: 0 },
    seconds: 0,
    reasons: [],
    failures: diagnostics
      .filter(({ severity }) => severity === 'error')
      .slice(0, 5)
      .map(({ code, message }) => `${name}: nothing generated: ${code} ${message}`),
  };
}

function callsOf(results: readonly CallResult[]): SpecReport['calls'] {
  const withExample = results.filter(({ hasExample }) => hasExample);
  const others = results.filter(({ hasExample, twin }) => !hasExample && twin === undefined);
  return {
    withExample: withExample.length,
    examplesBack: withExample.filter(({ passed }) => passed === 'examples').length,
    others: others.length,
    othersBack: others.filter(({ passed }) => passed !== undefined).length,
  };
}

function isExcused(reason: string): boolean {
  return reason.split('; drawn: ').every((part) => EXCUSES.some((excuse) => excuse.test(part)));
}

function isFault({ reason }: CallResult): boolean {
  return reason !== undefined && !isExcused(reason);
}

function reasonsOf(results: readonly CallResult[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { operation, reason, twin } of results) {
    const [why] = [twin === undefined ? reason : 'another operation has its method and path'];
    if (why === undefined) continue;
    const kind = EXCUSES.map((excuse) => excuse.exec(why)?.[0]).find(Boolean) ?? why;
    groups.set(kind, [...(groups.get(kind) ?? []), `${operation}: ${why}`]);
  }
  return [...groups].map(
    ([kind, all]) =>
      `${name}: ${all.length} × ${kind.replace(/:$/, '')}, as in ${(all[0] ?? '').slice(0, 200)}`,
  );
}
