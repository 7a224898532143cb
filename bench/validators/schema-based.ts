/** Those that work from the description itself: ajv as a library and standalone, and typebox. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Format } from 'typebox/format';
import { Compile } from 'typebox/schema';
import type { Contestant } from './contestant.js';

/** JSON Schemas of the samples, without references out of themselves. */
export interface Schemas {
  readonly grant: object;
  readonly grants: object;
  readonly params: object;
}

type Check = ((value: unknown) => boolean) & { errors?: unknown };

function ajvOptions(allErrors: boolean) {
  return { strict: false, logger: false as const, allErrors, validateFormats: false };
}

export function ajv({ grant, grants, params }: Schemas): Contestant {
  const [first, all] = [new Ajv2020(ajvOptions(false)), new Ajv2020(ajvOptions(true))];
  const [check, checkAll] = [first.compile(grant) as Check, all.compile(grant) as Check];
  return {
    name: 'ajv',
    grant: check,
    grants: first.compile(grants) as Check,
    params: first.compile(params) as Check,
    firstIssue: (value) => !check(value) && check.errors,
    allIssues: (value) => !checkAll(value) && checkAll.errors,
  };
}

export interface Standalone extends Contestant {
  /** The module that was written, with all that it imports. */
  readonly path: string;
}

export async function ajvStandalone(schemas: Schemas, output: string): Promise<Standalone> {
  const first = await standalone(schemas, output, false);
  const all = await standalone(schemas, output, true);
  return {
    name: 'ajv standalone',
    path: all.path,
    grant: first.checks.grant,
    grants: (value) => Array.isArray(value) && value.every((item) => first.checks.grant(item)),
    params: first.checks.params,
    firstIssue: (value) => !first.checks.grant(value) && first.checks.grant.errors,
    allIssues: (value) => !all.checks.grant(value) && all.checks.grant.errors,
  };
}

async function standalone(schemas: Schemas, output: string, allErrors: boolean) {
  const compiler = new Ajv2020({ ...ajvOptions(allErrors), code: { source: true, esm: true } });
  const names = { grant: 'grant', params: 'params' };
  compiler.addSchema(schemas.grant, 'grant');
  compiler.addSchema(schemas.params, 'params');
  const source = join(output, `ajv-${String(allErrors)}-source.mjs`);
  writeFileSync(source, standaloneCode.default(compiler, names));
  const path = join(output, `ajv-${String(allErrors)}.mjs`);
  await build({
    entryPoints: [source],
    outfile: path,
    bundle: true,
    format: 'esm',
    nodePaths: [join(import.meta.dirname, 'node_modules')],
  });
  const checks = (await import(pathToFileURL(path).href)) as Record<keyof typeof names, Check>;
  return { checks, path: source };
}

export function typebox({ grant, grants, params }: Schemas): Contestant {
  Format.Clear();
  const [grantCheck, grantsCheck, paramsCheck] = [Compile(grant), Compile(grants), Compile(params)];
  return {
    name: 'typebox',
    grant: (value) => grantCheck.Check(value),
    grants: (value) => grantsCheck.Check(value),
    params: (value) => paramsCheck.Check(value),
    allIssues: (value) => grantCheck.Errors(value),
  };
}
