import type { FastifyReply, FastifyRequest } from 'fastify';
import { OutcomeUnknown, Overloaded } from '#platform/event-store';
import { ProblemFilter } from './problems';
import { RuleBook } from './rule-book';

function problemOf(error: unknown): { type: string; status: number; detail: string } {
  let body = '';
  const reply = { status: () => reply, header: () => reply, send: (text: string) => (body = text) };
  const request = { headers: {} } as FastifyRequest;
  new ProblemFilter(new RuleBook([])).answer(error, request, reply as unknown as FastifyReply);
  return JSON.parse(body) as ReturnType<typeof problemOf>;
}

it('does not say that nothing was changed when nobody knows', () => {
  expect(problemOf(new OutcomeUnknown('connection lost', { cause: new Error('Connection terminated') }))).toMatchObject(
    {
      type: 'urn:problem-type:tandem:outcomeUnknown',
      title: 'Not known whether it was kept',
      status: 503,
      detail: expect.stringContaining('Idempotency-Key') as string,
    },
  );
  expect(problemOf(new Overloaded())).toMatchObject({ type: 'urn:problem-type:tandem:overloaded', status: 503 });
});
