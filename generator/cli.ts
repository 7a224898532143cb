#!/usr/bin/env node
/** argv to command, result to streams and exit code. Nothing else touches `process`. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { CommanderError } from 'commander';
import pc from 'picocolors';
import { commandLine } from './command-line.js';
import type { Runner, WatchRunner } from './command-line.js';
import type { CommandResult } from './commands/command-result.js';
import { NO_PROGRESS, startProgress } from './progress.js';
import type { DiagnosticCode } from './support/diagnostic-codes.js';
import { diagnosticsText } from './support/diagnostic-text.js';
import { DiagnosticError } from './support/diagnostics.js';
import { tuneEngine } from './engine.js';

const DONE = 0;
const NO = 1;
const WRONG_USE = 2;

/** Nothing says what to work on. */
const NO_CONFIG: DiagnosticCode = 'SW5001';

const run: Runner = async (options, command) => {
  const progress =
    options.json === true ? NO_PROGRESS : await startProgress(process.stderr, process.env);
  const context = {
    cwd: process.cwd(),
    progress: progress.show,
    stdin: () => text(process.stdin),
  };
  const result = await command(context).catch(failure).finally(progress.stop);
  if (options.json === true) printJson(result);
  else print(result);
  process.exitCode = exitCode(result);
};

const runWatch: WatchRunner = async (options, command) => {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());
  await command({
    cwd: process.cwd(),
    progress: () => undefined,
    signal: interruption.signal,
    report: options.json === true ? printJson : print,
  });
};

function exitCode({ ok, diagnostics }: CommandResult): number {
  if (ok) return DONE;
  return diagnostics.some(({ code }) => code === NO_CONFIG) ? WRONG_USE : NO;
}

/** Diagnostics that ended a command are its answer; anything else is a fault of the program. */
function failure(error: unknown): CommandResult {
  if (!(error instanceof DiagnosticError)) throw error;
  const { diagnostics, readText } = error;
  return { ok: false, text: '', data: {}, diagnostics, readText };
}

function print(result: CommandResult): void {
  printDiagnostics(result);
  if (result.text !== '') process.stdout.write(`${result.text}\n`);
}

function printJson({ ok, data, diagnostics }: CommandResult): void {
  process.stdout.write(`${JSON.stringify({ ok, ...data, diagnostics }, null, 2)}\n`);
}

function printDiagnostics({ diagnostics, readText }: CommandResult): void {
  if (diagnostics.length === 0) return;
  const printed = diagnosticsText(diagnostics, {
    colours: pc.isColorSupported && process.stderr.isTTY,
    cwd: process.cwd(),
    readText: (file) => readText?.(file) ?? readFromDisk(file),
  });
  process.stderr.write(`${printed}\n`);
}

function readFromDisk(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

tuneEngine(process.versions.v8, process.env);
try {
  await commandLine({ run, runWatch }).parseAsync();
} catch (error) {
  // Help and version end this way too, with 0; commander has printed what there is to say.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? DONE : WRONG_USE;
}
