import { isDeepStrictEqual } from 'node:util';
import type { EnvelopeView } from '#client/client';
import { allocationSteps } from './allocation.steps';
import { applicationSteps } from './application.steps';
import { callSteps } from './call.steps';
import { decreeSteps } from './decree.steps';
import type { Example } from './example';
import { admissibilitySteps, awardSteps } from './grant.steps';
import { deliberationSteps, jurySteps } from './jury.steps';
import { RunMails } from './mails';
import type { Scenario } from './options';
import { countFiles, type Decree, linesOf, readDecree, readMoney, type Result } from './result';
import { Run } from './run';
import type { Tandem } from './tandem';

export interface Replayed {
  readonly result: Result;
  readonly decree: Decree | undefined;
  readonly money: EnvelopeView;
}

/** Plays the whole example on an instance and reads back what came of it. */
export async function replay(
  tandem: Tandem,
  example: Example,
  scenario: Scenario,
  say: (line: string) => void,
): Promise<Replayed> {
  const run = new Run(tandem, example);
  const mails = new RunMails(run);
  await mails.begin();
  const { jury, grants } = example;
  const steps = [
    ...[...callSteps(run), ...applicationSteps(run), ...admissibilitySteps(run), ...jurySteps(run)],
    ...deliberationSteps(run),
    ...(jury?.deliberation ? allocationSteps(run, grants) : awardSteps(run)),
    ...decreeSteps(run),
  ];
  const width = String(steps.length).length;
  for (const [n, step] of steps.entries()) say(`[${String(n + 1).padStart(width)}/${steps.length}] ${await step()}`);
  const [decree, money, counts] = [await readDecree(run), await readMoney(run), await countFiles(run)];
  const last = decree
    ? { template: 'DecreeInForce', count: decree.lines.length }
    : { template: 'GrantAwarded', count: run.ending('granted').length };
  const result: Result = {
    ...{ scenario, ...counts, awarded: money.awardedCents, left: money.leftCents },
    ...(decree && { decreeTotal: decree.totalCents, lines: linesOf(decree), inForce: decree.inForceOn }),
    ...(run.conflict && { conflict: run.conflict }),
    ...(run.rate && { rate: run.rate }),
    ...(run.signedBeforeConsent && { signedBeforeConsent: run.signedBeforeConsent }),
    mails: await mails.settled(last),
  };
  return { result, decree, money };
}

/** Which answers are not what the example expects, one sentence each. */
export function differences(result: Result, { expected }: Example): readonly string[] {
  const pairs = {
    applications: [result.applications, expected.applications],
    organisations: [result.organisations, expected.organisations],
    funded: [result.funded, expected.funded],
    'rate in per cent': [result.rate?.percent, expected.percent],
    'awarded cents': [result.awarded, expected.awardedCents],
    'cents of the decree': [result.decreeTotal, result.lines && expected.awardedCents],
    'cents left': [result.left, expected.leftCents],
    'in force on': [result.inForce, expected.inForceOn],
    lines: [result.lines, expected.lines],
  };
  return Object.entries(pairs)
    .filter(([, [got, wanted]]) => wanted !== undefined && !isDeepStrictEqual(got, wanted))
    .map(([what, [got, wanted]]) => `${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}.`);
}
