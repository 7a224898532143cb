import { code, join } from '../code.js';
import type { Code } from '../code.js';
import { ALWAYS, NEVER, all, either, inverse } from './condition.js';
import type { Condition } from './condition.js';
import type { Gate, Guard, Step } from './step.js';

/** The steps as one condition; undefined where they need statements. */
export function stepsCondition(steps: readonly Step[]): Condition | undefined {
  const conditions = steps.map(stepCondition);
  return conditions.every((condition) => condition !== undefined) ? all(conditions) : undefined;
}

function stepCondition(step: Step): Condition | undefined {
  switch (step.kind) {
    case 'check':
    case 'delegation':
      return step.passes;
    case 'abridged':
      return stepsCondition(step.steps);
    case 'gate': {
      const rest = stepsCondition(step.steps);
      return rest && (step.isImplied ? rest : all([step.passes, rest]));
    }
    case 'guard': {
      const rest = stepsCondition(step.steps);
      if (rest === undefined) return undefined;
      const skipped = inverse(step.when);
      return either(step.isLate === true ? [rest, skipped] : [skipped, rest]);
    }
    case 'declaration':
    case 'loop':
      return undefined;
  }
}

/** The body of a function that returns whether all steps succeed. */
export function testBody(steps: readonly Step[]): Code {
  const lines = testLines(steps, true);
  return join(lines, '\n');
}

/** `isLast`: nothing follows, so the last condition may be returned. */
function testLines(steps: readonly Step[], isLast: boolean): readonly Code[] {
  if (isImpossible(steps)) return [code`return false;`];
  const lines: Code[] = [];
  let pending: Condition[] = [];
  const flush = (): void => {
    const condition = all(pending);
    if (condition !== ALWAYS) lines.push(code`if (${condition.fails}) return false;`);
    pending = [];
  };
  const visit = (step: Step): void => {
    const condition = stepCondition(step);
    if (condition !== undefined) {
      pending.push(condition);
      return;
    }
    switch (step.kind) {
      case 'gate':
        if (!step.isImplied) pending.push(step.passes);
        step.steps.forEach(visit);
        return;
      case 'abridged':
        step.steps.forEach(visit);
        return;
      case 'declaration':
        flush();
        lines.push(step.statement());
        return;
      case 'guard':
        flush();
        if (step.isLate === true) lines.push(...lateLines(step));
        else lines.push(block(code`if (${step.when.holds})`, testLines(step.steps, false)));
        return;
      case 'loop':
        flush();
        lines.push(block(step.head, testLines(step.steps, false)));
        return;
      case 'check':
      case 'delegation':
        throw new Error('A check is always a condition');
    }
  };
  steps.forEach(visit);
  if (!isLast) {
    flush();
    return lines;
  }
  return [...lines, code`return ${all(pending).holds};`];
}

/** Whether a step never succeeds: then nothing else matters, and nothing is to be read for it. */
function isImpossible(steps: readonly Step[]): boolean {
  return steps.some((step) =>
    step.kind === 'gate' ? isImpossible(step.steps) : stepCondition(step) === NEVER,
  );
}

/** Declarations first, then one test of the conditions, and only where they fail the guard's. */
function lateLines({ when: condition, steps }: Guard): readonly Code[] {
  const declarations = steps.filter((step) => step.kind === 'declaration');
  const rest = stepsCondition(steps.filter((step) => step.kind !== 'declaration'));
  if (rest === undefined) return [block(code`if (${condition.holds})`, testLines(steps, false))];
  const fails = all([inverse(rest), condition]);
  return [...declarations.map((step) => step.statement()), code`if (${fails.holds}) return false;`];
}

/** The body of a function that reports every fault. */
export function explanationBody(steps: readonly Step[]): Code {
  return join(explanationLines(steps, true), '\n');
}

/** The same as a part of a function. `known` is what has been tested already. */
export function explanationBlock(steps: readonly Step[], known?: Condition): Code {
  const fact = String(known?.holds);
  const rest = steps.flatMap((step): readonly Step[] => {
    const isKnown = 'passes' in step && String(step.passes.holds) === fact;
    if (!isKnown) return [step];
    return step.kind === 'gate' ? step.steps : [];
  });
  return join(explanationLines(rest, false), '\n');
}

/** `isFunction`: the steps are the whole of a function, so a gate that fails may leave it. */
function explanationLines(steps: readonly Step[], isFunction: boolean): readonly Code[] {
  return steps.flatMap((step, index) =>
    step.kind === 'gate' && isFunction && index === steps.length - 1
      ? leavingGate(step)
      : explanationOf(step),
  );
}

function leavingGate({ passes, issue, steps }: Gate): readonly Code[] {
  const rest = explanationLines(steps, true);
  if (rest.length === 0) return [code`if (${passes.fails}) ${issue()};`];
  return [code`if (${passes.fails}) return ${issue()};`, ...rest];
}

function explanationOf(step: Step): readonly Code[] {
  switch (step.kind) {
    case 'check':
      if (step.passes === ALWAYS) return [];
      if (step.passes === NEVER) return [code`${step.issue()};`];
      return [when(step.passes.fails, [code`${step.issue()};`])];
    case 'delegation':
    case 'abridged':
      return [step.explanation()];
    case 'declaration':
      return [step.statement()];
    case 'gate': {
      const rest = explanationLines(step.steps, false);
      const start = code`if (${step.passes.fails}) ${step.issue()};`;
      if (rest.length === 0) return [start];
      return [join([start, alternative(rest, step.steps)], '\n')];
    }
    case 'guard':
      return guardLines(step);
    case 'loop':
      return [block(step.head, explanationLines(step.steps, false))];
  }
}

/** A guard of nothing but a condition is one condition with it. */
function guardLines({ when: condition, steps }: Guard): readonly Code[] {
  const [only] = steps;
  if (steps.length === 1 && only?.kind === 'guard') {
    return guardLines({ ...only, when: all([condition, only.when]) });
  }
  if (steps.length === 1 && only?.kind === 'check' && only.passes !== ALWAYS) {
    return [when(all([condition, inverse(only.passes)]).holds, [code`${only.issue()};`])];
  }
  const lines = explanationLines(steps, false);
  return lines.length === 0 ? [] : [when(condition.holds, lines)];
}

/** `else if` where all that follows is one such statement. */
function alternative(lines: readonly Code[], steps: readonly Step[]): Code {
  const [only] = lines;
  const [step] = steps;
  const isOne = lines.length === 1 && only !== undefined && steps.length === 1;
  const isIf = step?.kind === 'check' || step?.kind === 'gate' || step?.kind === 'guard';
  return isOne && isIf ? code`else ${only}` : block(code`else`, lines);
}

function when(condition: Code, lines: readonly Code[]): Code {
  return block(code`if (${condition})`, lines);
}

function block(head: Code, lines: readonly Code[]): Code {
  return code`${head} {\n${join(lines, '\n')}\n}`;
}
