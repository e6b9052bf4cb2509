import type { Cents } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { ApplicationAnswers } from './application.events';
import * as the from './testing/application.fixture';
import * as file from './testing/file.fixture';

const { given } = decisionsOf(applicationDecider);
const { ada, complete, saved, started, submitted, terms, words } = the;
const { asked, at, completed, completionRequested, due, endOfDay, notCompleted, requestedAt, requestWithdrawn } = file;
const inTime = at('2022-04-11T21:59:59.999Z');
const tooLate = due.instant;
const handedIn = [started, saved(complete), submitted()];
const open = [...handedIn, completionRequested('r1', ['costs'])];
const both = [...open, completionRequested('r2', ['project'])];

const withdraw = (requestId = 'r1', receivedAt = inTime): ApplicationCommand => ({
  type: 'WithdrawCompletionRequest',
  data: { requestId, reason: words, terms, receivedAt },
});
const save = (changes: ApplicationAnswers): ApplicationCommand => ({
  type: 'SaveApplication',
  data: { changes, terms, receivedAt: inTime },
});
const completeAll: ApplicationCommand = { type: 'CompleteApplication', data: { by: ada, terms, receivedAt: inTime } };
const decide: ApplicationCommand = { type: 'DecideAdmissibility', data: { admissible: true, grounds: [], terms } };
const costs = { costLines: [{ label: words, costCents: 5 as Cents }] };

describe('a request for completion that is taken back', () => {
  it('leaves the file submitted, with nothing to complete and nothing that lapses', () => {
    given(...open)
      .when(withdraw())
      .then(requestWithdrawn('r1', ['costs']));
    const past = [...open, requestWithdrawn('r1', ['costs'])];
    given(...past)
      .when(decide)
      .then(the.admissible);
    given(...past)
      .when({ type: 'LapseCompletion', data: { at: tooLate, terms } })
      .thenNothing();
    given(...past)
      .when(completeAll)
      .thenRefused('noCompletionOpen');
    given(...past)
      .when(save(costs))
      .thenRefused('applicationNotInDraft');
  });

  it('leaves another one open, and the file incomplete', () => {
    given(...both)
      .when(withdraw())
      .then(requestWithdrawn('r1', ['costs'], 1));
    const past = [...both, requestWithdrawn('r1', ['costs'], 1)];
    given(...past)
      .when(decide)
      .thenRefused('completionOpen');
    given(...past)
      .when(save(costs))
      .thenRefused('sectionNotOpen', 'costLines');
    given(...past)
      .when(withdraw('r2'))
      .then(requestWithdrawn('r2', ['project']));
  });

  it('drops what was saved in its sections, and keeps what was saved in others', () => {
    const worked = [...both, saved({ ...costs, title: 'Nieuwe titel' }), requestWithdrawn('r1', ['costs'], 1)];
    given(...worked)
      .when(completeAll)
      .then(completed(['r2'], { title: 'Nieuwe titel' }, inTime));
    const again = [...worked, completionRequested('r3', ['costs'])];
    given(...again)
      .when(completeAll)
      .then(completed(['r2', 'r3'], { title: 'Nieuwe titel' }, inTime));
  });

  it('may be made again, for the same sections', () =>
    given(...open, requestWithdrawn('r1', ['costs']))
      .when({
        type: 'RequestCompletion',
        data: { requestId: 'r2', sections: ['costs'], explanation: asked, due, requestedAt },
      })
      .then(completionRequested('r2', ['costs'])));

  it('is refused once it was answered or taken back, and when it was never made', () => {
    for (const past of [
      handedIn,
      [started],
      [...open, completed(['r1'], {}, inTime)],
      [...open, requestWithdrawn('r1', ['costs'])],
      [...both, requestWithdrawn('r1', ['costs'], 1)],
      [...open, the.withdrawn()],
    ])
      given(...past)
        .when(withdraw())
        .thenRefused('completionRequestNotOpen');
    given(...open)
      .when(withdraw('r9'))
      .thenRefused('completionRequestNotOpen');
    given().when(withdraw()).thenRefused('notFound');
  });

  it('is refused from the end of the term on, before and after the clock found it', () => {
    given(...open)
      .when(withdraw('r1', tooLate))
      .thenRefused('completionTermOver');
    given(...open, notCompleted)
      .when(withdraw('r1', tooLate))
      .thenRefused('completionTermOver');
  });

  it('is refused as well when the term of another request is over', () =>
    given(...open, completionRequested('r2', ['project'], endOfDay('2022-04-08')))
      .when(withdraw())
      .thenRefused('completionTermOver'));
});
