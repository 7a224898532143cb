/** The functions of a schema, from the steps by which it judges. */
import { code, join } from '../code.js';
import type { Code } from '../code.js';
import { explanationBody, testBody } from './print-steps.js';
import { DEPTH, KEY, REPORT, VALUE } from './property-reads.js';
import type { Step } from './step.js';

/** What is before the parameters of a function. */
export interface FunctionHead {
  readonly name: Code;
  readonly isExported: boolean;
  /** Whether the function calls itself, and so counts how deep it is. */
  readonly isRecursive: boolean;
}

/** `isName(value)`: whether all steps succeed. */
export function testFunction(head: FunctionHead, steps: readonly Step[]): Code {
  const body = testBody(steps);
  const depth = head.isRecursive ? [DEPTH] : [];
  const parameters = code`${VALUE}: unknown${depthParameter(head)}`;
  return code`${start(head)}(${parameters}): boolean {\n${using([VALUE, ...depth], body)}\n}`;
}

/** `explainName(value, report)`: reports every fault. `report`: the type of a report. */
export function explanationFunction(
  head: FunctionHead,
  steps: readonly Step[],
  report: Code,
): Code {
  const body = explanationBody(steps);
  const depth = head.isRecursive ? [DEPTH] : [];
  const parameters = code`${VALUE}: unknown, ${REPORT}: ${report}${depthParameter(head)}`;
  return code`${start(head)}(${parameters}): void {\n${using([VALUE, REPORT, ...depth], body)}\n}`;
}

/** `explainNameAt(report, key, value)`: the same for a member, whose absence is no fault. */
export function memberFunction(head: FunctionHead, steps: readonly Step[], report: Code): Code {
  const body = explanationBody(steps);
  const parameters = code`${REPORT}: ${report}, ${KEY}: string, ${VALUE}: unknown`;
  const first = code`if (${VALUE} === undefined) return;`;
  return code`${start(head)}(${parameters}): void {\n${first}\n${body}\n}`;
}

function start({ name, isExported }: FunctionHead): Code {
  return isExported ? code`export function ${name}` : code`function ${name}`;
}

function depthParameter({ isRecursive }: FunctionHead): Code {
  return isRecursive ? code`, ${DEPTH}: number` : code``;
}

/** A body that uses all parameters: compilers and linters refuse those that are never read. */
function using(parameters: readonly Code[], body: Code): Code {
  const idle = parameters.filter((name) => !new RegExp(`\\b${String(name)}\\b`).test(String(body)));
  return join([...idle.map((name) => code`void ${name};`), body], '\n');
}
