import { isDeepStrictEqual } from 'node:util';
import { applicationSteps } from './application.steps';
import { callSteps } from './call.steps';
import { decreeSteps } from './decree.steps';
import type { Example } from './example';
import { grantSteps } from './grant.steps';
import { RunMails } from './mails';
import { countFiles, type Decree, linesOf, type Money, readDecree, type Result } from './result';
import { Run } from './run';
import { euro } from './shown';
import type { TandemClient } from './tandem-client';

export interface Replayed {
  readonly result: Result;
  readonly decree: Decree;
  readonly money: Money;
}

/** Plays the whole example on an instance and reads back what came of it. */
export async function replay(
  tandem: TandemClient,
  example: Example,
  scenario: string,
  say: (line: string) => void,
): Promise<Replayed> {
  const run = new Run(tandem, example);
  const mails = new RunMails(run);
  await mails.begin();
  const steps = [...callSteps(run), ...applicationSteps(run), ...grantSteps(run), ...decreeSteps(run)];
  const width = String(steps.length).length;
  for (const [n, step] of steps.entries()) say(`[${String(n + 1).padStart(width)}/${steps.length}] ${await step()}`);
  const { decree, money } = await readDecree(run);
  const counts = await countFiles(run);
  const result = {
    ...{ scenario, decreeTotal: decree.totalCents, left: money.leftCents, lines: linesOf(decree) },
    ...{ ...counts, mails: await mails.settled(decree.lines.length) },
  };
  return { result, decree, money };
}

/** What differs from the real decree, or null. */
export function differenceFromReal({ decreeTotal, left, lines }: Result, { decree }: Example): string | null {
  const { totalCents, leftCents, lines: expected } = decree.expected;
  if (decreeTotal !== totalCents) return `The total is ${euro(decreeTotal)}; the real one is ${euro(totalCents)}.`;
  if (left !== leftCents) return `${euro(left)} is left; really it was ${euro(leftCents)}.`;
  return isDeepStrictEqual(lines, expected) ? null : 'The lines are not those of the real decree.';
}
