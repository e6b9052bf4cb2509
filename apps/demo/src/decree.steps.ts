import { Refusal } from '#client/client';
import type { DecreeExample } from './example';
import type { Run, Step } from './run';
import { day } from './shown';

export function decreeSteps(run: Run): readonly Step[] {
  const { decree } = run.example;
  if (!decree) return [];
  const { draftedAt, sourceLine, caretaker, advice, advisedOn, adviceExplanation, signedOn, publishedOn, numac } =
    decree;
  return [
    async () => {
      await run.tandem.freeze(draftedAt);
      const administrator = await run.administrator();
      ({ id: run.decreeId } = await administrator.draftDecree({ callId: run.callId, sourceLine, caretaker }));
      return `${day(draftedAt.slice(0, 10))}: the distribution decree is drafted, from line ${sourceLine}`;
    },
    async () => {
      await (await run.administrator()).sendToFinanceInspector({ id: run.decreeId });
      return 'the draft goes to the finance inspector';
    },
    ...triedTooEarly(run, decree),
    async () => {
      await run.tandem.freeze(noonOf(advisedOn));
      const inspector = await run.inspector();
      await inspector.adviseOnDecree({ id: run.decreeId, advice, advisedOn, explanation: adviceExplanation });
      return `${day(advisedOn)}: the finance inspector gives a ${advice} advice`;
    },
    async () => {
      await run.tandem.freeze(noonOf(signedOn));
      await (await run.administrator()).signDecree({ id: run.decreeId, signedOn });
      return `${day(signedOn)}: the King signs`;
    },
    async () => {
      await run.tandem.freeze(noonOf(publishedOn));
      const administrator = await run.administrator();
      run.lastReceipt = await administrator.publishDecree({ id: run.decreeId, publishedOn, numac });
      return `${day(publishedOn)}: published in the Gazette and in force`;
    },
  ];
}

/** In a caretaker period the decree waits for the consent of the finance inspector (C2). */
function triedTooEarly(run: Run, { triedToSignOn: signedOn }: DecreeExample): readonly Step[] {
  if (!signedOn) return [];
  return [
    async () => {
      await run.tandem.freeze(noonOf(signedOn));
      const administrator = await run.administrator();
      const refused = await administrator.signDecree({ id: run.decreeId, signedOn }).catch(refusal);
      if (!(refused instanceof Refusal)) throw new Error('The decree was signed before the consent.');
      run.signedBeforeConsent = 'refused';
      return `${day(signedOn)}: signing is refused (${refused.rule}): no consent of the finance inspector yet`;
    },
  ];
}

function refusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

const noonOf = (date: string): string => `${date}T10:00:00.000Z`;
