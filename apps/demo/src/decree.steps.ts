import type { Run, Step } from './run';
import { day } from './shown';

export function decreeSteps(run: Run): readonly Step[] {
  const { draftedAt, sourceLine, caretaker, advice, advisedOn, adviceExplanation, signedOn, publishedOn, numac } =
    run.example.decree;
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

const noonOf = (date: string): string => `${date}T10:00:00.000Z`;
