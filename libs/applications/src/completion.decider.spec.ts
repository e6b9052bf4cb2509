import { type Cents, type Deadline, type Instant } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { ApplicationAnswers, FileSection } from './application.events';
import * as the from './testing/application.fixture';
import * as file from './testing/file.fixture';

const { given } = decisionsOf(applicationDecider);
const { ada, complete, saved, started, submitted, terms, words } = the;
const { asked, at, completed, completionRequested, due, endOfDay, lateCompletion, notCompleted, requestedAt } = file;
const handedIn = [started, saved(complete), submitted()];
const inTime = at('2022-04-11T21:59:59.999Z');
const tooLate = due.instant;

const request = (
  requestId: string,
  sections: readonly FileSection[],
  until: Deadline | undefined = due,
): ApplicationCommand => ({
  type: 'RequestCompletion',
  data: { requestId, sections, explanation: asked, due: until, requestedAt },
});
const strict: ApplicationCommand = {
  type: 'RequestCompletion',
  data: { requestId: 'r1', sections: ['costs'], explanation: asked, due: undefined, requestedAt },
};
const save = (changes: ApplicationAnswers, receivedAt: Instant = inTime): ApplicationCommand => ({
  type: 'SaveApplication',
  data: { changes, terms, receivedAt },
});
const complete1 = (receivedAt: Instant = inTime, requestId?: string): ApplicationCommand => ({
  type: 'CompleteApplication',
  data: { by: ada, terms, receivedAt, requestId },
});
const lapse = (instant: Instant): ApplicationCommand => ({ type: 'LapseCompletion', data: { at: instant, terms } });
const decide: ApplicationCommand = { type: 'DecideAdmissibility', data: { admissible: true, grounds: [], terms } };
const costs = (costCents: number): ApplicationAnswers => ({
  costLines: [{ label: words, costCents: costCents as Cents }],
});
const open = [...handedIn, completionRequested('r1', ['costs'])];

describe('a request for completion', () => {
  it('names the sections, what is missing and until when', () =>
    given(...handedIn)
      .when(request('r1', ['costs']))
      .then(completionRequested('r1', ['costs'])));

  it('is refused by a strict call, which has no cure at all', () =>
    given(...handedIn)
      .when(strict)
      .thenRefused('callIsStrict'));

  it('may come beside another one for other sections, and again after it was answered', () => {
    given(...open)
      .when(request('r2', ['project', 'declarations']))
      .then(completionRequested('r2', ['project', 'declarations']));
    given(...open)
      .when(request('r2', ['project', 'costs']))
      .thenRefused('sectionOpenAlready');
    given(...open, completed(['r1'], {}, inTime))
      .when(request('r2', ['costs']))
      .then(completionRequested('r2', ['costs']));
  });

  it('is for what was submitted and is not decided on', () => {
    given(started)
      .when(request('r1', ['costs']))
      .thenRefused('applicationNotSubmitted');
    given(...handedIn, the.withdrawn())
      .when(request('r1', ['costs']))
      .thenRefused('applicationNotSubmitted');
    for (const found of [the.admissible, the.inadmissible, file.foundQuietly])
      given(...handedIn, found)
        .when(request('r1', ['costs']))
        .thenRefused('applicationAlreadyDecided');
  });

  it('blocks the decision on admissibility as long as one is open (C5)', () => {
    given(...open)
      .when(decide)
      .thenRefused('completionOpen');
    const two = [...open, completionRequested('r2', ['project'])];
    given(...two, completed(['r1'], {}, inTime, 2_857_436, 1))
      .when(decide)
      .thenRefused('completionOpen');
    given(...two, completed(['r1', 'r2'], {}, inTime))
      .when(decide)
      .then(the.admissible);
  });
});

describe('editing a file that is to be completed (F4)', () => {
  it('is possible in the sections asked for, and in no other, all or nothing', () => {
    given(...open)
      .when(save(costs(100)))
      .then(saved(costs(100)));
    given(...open)
      .when(save({ title: 'Anders' }))
      .thenRefused('sectionNotOpen', 'title');
    given(...open)
      .when(save({ ...costs(100), subject: 'teleworkStation', ownContributionConfirmed: false }))
      .thenRefused('sectionNotOpen', 'subject', 'ownContributionConfirmed');
  });

  it('is not possible without a request, and no longer once it was answered', () => {
    given(...handedIn)
      .when(save(costs(100)))
      .thenRefused('applicationNotInDraft');
    given(...open, completed(['r1'], {}, inTime))
      .when(save(costs(100)))
      .thenRefused('applicationNotInDraft');
  });

  it('ends with the term', () =>
    given(...open)
      .when(save(costs(100), tooLate))
      .thenRefused('cureTermOver'));

  it('does not wait for the window of the call', () =>
    given(...open)
      .when(save(costs(100), at('2022-04-11T12:00:00.000Z')))
      .then(saved(costs(100))));
});

describe('a completion', () => {
  const edited = [...open, saved(costs(1_000_001))];

  it('in the last millisecond is in time, and the amounts are computed again at the rate of the submission', () =>
    given(...edited)
      .when(complete1())
      .then(completed(['r1'], costs(1_000_001), inTime, 1_000_001)));

  it('may leave everything as it was', () =>
    given(...open)
      .when(complete1())
      .then(completed(['r1'], {}, inTime)));

  it('answers one request, and leaves what was saved for another open', () => {
    const both = [...edited, completionRequested('r2', ['project']), saved({ title: 'Nieuwe titel' })];
    const first = completed(['r1'], costs(1_000_001), inTime, 1_000_001, 1);
    given(...both)
      .when(complete1(inTime, 'r1'))
      .then(first);
    given(...both, first)
      .when(complete1(inTime, 'r2'))
      .then(completed(['r2'], { title: 'Nieuwe titel' }, inTime, 1_000_001));
    given(...both)
      .when(complete1(inTime, 'r3'))
      .thenRefused('noCompletionOpen');
  });

  it('is refused with everything that is wrong in the sections it answers', () =>
    given(...open, saved({ costLines: [{ label: '', costCents: 0 as Cents }] }))
      .when(complete1())
      .thenRefused('applicationIncomplete', 'costLines[0].label', 'costLines[0].costCents'));

  it('at the end of the term is late: recorded, and the file is inadmissible with what was missing (C8)', () =>
    given(...edited)
      .when(complete1(tooLate))
      .then(notCompleted, lateCompletion(tooLate)));

  it('is late as well when another term is over', () => {
    const earlier = completionRequested('r2', ['project'], endOfDay('2022-04-08'));
    given(...edited, earlier)
      .when(complete1(inTime, 'r1'))
      .then(notCompleted, lateCompletion(inTime, endOfDay('2022-04-08')));
  });

  it('after the clock was first is late too, and not inadmissible twice', () => {
    given(...edited, notCompleted)
      .when(complete1(tooLate))
      .then(lateCompletion(tooLate));
    given(...edited, notCompleted, lateCompletion(tooLate))
      .when(complete1(tooLate))
      .then(lateCompletion(tooLate));
  });

  it('needs a request', () => {
    given(...handedIn)
      .when(complete1())
      .thenRefused('noCompletionOpen');
    given(...handedIn, file.foundQuietly)
      .when(complete1())
      .thenRefused('noCompletionOpen');
    given(...handedIn, the.inadmissible)
      .when(complete1())
      .thenRefused('noCompletionOpen');
  });
});

describe('a term that ends without an answer', () => {
  it('makes the file inadmissible by the clock, once', () => {
    given(...open)
      .when(lapse(inTime))
      .thenNothing();
    given(...open)
      .when(lapse(tooLate))
      .then(notCompleted);
    given(...open, notCompleted)
      .when(lapse(tooLate))
      .thenNothing();
    given(...open, completed(['r1'], {}, inTime))
      .when(lapse(tooLate))
      .thenNothing();
    given(...open, the.withdrawn())
      .when(lapse(tooLate))
      .thenNothing();
  });

  it('leaves nothing open: after a reinstatement the file is as it was handed in', () => {
    const again = [...open, saved(costs(5)), notCompleted, file.reinstated()];
    given(...again)
      .when(decide)
      .then(the.admissible);
    given(...again)
      .when(lapse(tooLate))
      .thenNothing();
    given(...again, completionRequested('r2', ['costs'], endOfDay('2022-05-11')))
      .when(complete1(tooLate))
      .then(completed(['r2'], {}, tooLate));
  });
});

it('a file that is to be completed can be withdrawn', () =>
  given(...open)
    .when({ type: 'WithdrawApplication', data: { reason: words } })
    .then(the.withdrawn()));
