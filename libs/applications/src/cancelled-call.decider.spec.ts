import { decisionsOf } from '#platform/testing';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { CallTerms } from './call-terms.fold';
import * as the from './testing/application.fixture';
import * as file from './testing/file.fixture';

const { given } = decisionsOf(applicationDecider);
const { ada, complete, saved, started, submitted, words } = the;
const { at, completionRequested, due, notCompleted } = file;
const cancelled: CallTerms = { ...the.terms, status: 'cancelled' };
const inTime = at('2022-04-11T21:59:59.999Z');
const handedIn = [started, saved(complete), submitted()];
const open = [...handedIn, completionRequested('r1', ['costs'])];

const lapse = (terms: CallTerms): ApplicationCommand => ({
  type: 'LapseCompletion',
  data: { at: due.instant, terms },
});
const asked: readonly ApplicationCommand[] = [
  { type: 'SaveApplication', data: { changes: { costLines: [] }, terms: cancelled, receivedAt: inTime } },
  { type: 'CompleteApplication', data: { by: ada, terms: cancelled, receivedAt: inTime } },
  { type: 'CompleteApplication', data: { by: ada, terms: cancelled, receivedAt: due.instant } },
  { type: 'WithdrawCompletionRequest', data: { requestId: 'r1', reason: words, terms: cancelled, receivedAt: inTime } },
  { type: 'DecideAdmissibility', data: { admissible: true, grounds: [], terms: cancelled } },
];

describe('a file that was to be completed when its call was cancelled', () => {
  it('is not found inadmissible when the term ends, whenever the clock gets to it', () => {
    given(...open)
      .when(lapse(cancelled))
      .thenNothing();
    given(...open)
      .when(lapse(the.terms))
      .then(notCompleted);
  });

  it.each(asked.map((command) => [command.type, command] as const))(
    '%s is refused, in time or late: nothing is recorded and nothing is found',
    (_, command) =>
      given(...open)
        .when(command)
        .thenRefused('callCancelled'),
  );

  it('can still be withdrawn', () =>
    given(...open)
      .when({ type: 'WithdrawApplication', data: { reason: words } })
      .then(the.withdrawn()));
});

it('a file that was handed in to a call that is cancelled is not decided on any more, either way', () => {
  for (const decision of [
    { admissible: true, grounds: [] },
    { admissible: false, grounds: ['other'], explanation: words },
  ] as const)
    given(...handedIn)
      .when({ type: 'DecideAdmissibility', data: { ...decision, terms: cancelled } })
      .thenRefused('callCancelled');
});
