import type { DecreeExample } from './example';
import type { Run, Step } from './run';
import { day } from './shown';
import { Refused } from './tandem-client';

export function decreeSteps(run: Run): readonly Step[] {
  const { decree } = run.example;
  if (!decree) return [];
  const { draftedAt, sourceLine, caretaker, advice, advisedOn, adviceExplanation, signedOn, publishedOn, numac } =
    decree;
  const at = (name: string) => `/v1/decrees/${run.decreeId}/${name}`;
  return [
    async () => {
      await run.tandem.freeze(draftedAt);
      const administrator = await run.administrator();
      ({ id: run.decreeId } = await administrator.post('/v1/decrees', { callId: run.callId, sourceLine, caretaker }));
      return `${day(draftedAt.slice(0, 10))}: the distribution decree is drafted, from line ${sourceLine}`;
    },
    async () => {
      await (await run.administrator()).post(at('financeInspections'));
      return 'the draft goes to the finance inspector';
    },
    ...triedTooEarly(run, decree),
    async () => {
      await run.tandem.freeze(noonOf(advisedOn));
      await (await run.inspector()).post(at('advices'), { advice, advisedOn, explanation: adviceExplanation });
      return `${day(advisedOn)}: the finance inspector gives a ${advice} advice`;
    },
    async () => {
      await run.tandem.freeze(noonOf(signedOn));
      await (await run.administrator()).post(at('signatures'), { signedOn });
      return `${day(signedOn)}: the King signs`;
    },
    async () => {
      await run.tandem.freeze(noonOf(publishedOn));
      const administrator = await run.administrator();
      run.lastReceipt = await administrator.post(at('publications'), { publishedOn, numac });
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
      const refused = await administrator.post(`/v1/decrees/${run.decreeId}/signatures`, { signedOn }).catch(refusal);
      if (!(refused instanceof Refused)) throw new Error('The decree was signed before the consent.');
      run.signedBeforeConsent = 'refused';
      return `${day(signedOn)}: signing is refused (${refused.rule}): no consent of the finance inspector yet`;
    },
  ];
}

function refusal(error: unknown): Refused {
  if (error instanceof Refused) return error;
  throw error;
}

const noonOf = (date: string): string => `${date}T10:00:00.000Z`;
