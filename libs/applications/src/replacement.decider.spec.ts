import type { Cents, Instant, OrganisationId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { ApplicationAnswers, ApplicationEvent } from './application.events';
import type { CallTerms } from './call-terms.fold';
import { filedAnswers } from './filed-answers.fold';
import * as the from './testing/application.fixture';
import { asked, completed, completionRequested, due } from './testing/file.fixture';

const { given } = decisionsOf(applicationDecider);
const { ada, complete, started, saved, submitted, terms } = the;
const about = { applicationId: the.applicationId, callId: the.callId, organisationId: the.organisationId };
const at = (text: string) => text as Instant;
const later = at('2022-04-10T09:00:00.000Z');
const end = at('2022-04-15T22:00:00.000Z');
const extended: CallTerms = { ...terms, version: 2, movedIn: 2, closesAt: end };
const reopenedFor = (organisationId: OrganisationId): CallTerms => ({
  ...terms,
  ownWindows: [{ organisationId, from: at('2022-04-05T09:00:00.000Z'), closesAt: end }],
});

const start = (of: CallTerms = extended, receivedAt = later): ApplicationCommand => ({
  type: 'StartReplacement',
  data: { by: ada, terms: of, receivedAt },
});
const submit = (receivedAt = later, signOff?: 'oneself' | 'another' | 'nobody'): ApplicationCommand => ({
  type: 'SubmitApplication',
  data: { by: ada, terms: extended, receivedAt, ...(signOff && { signOff }) },
});
const drop: ApplicationCommand = { type: 'DropReplacement', data: { by: ada } };
const replacement = (type: 'ReplacementStarted' | 'ReplacementDropped', replaces = 1): ApplicationEvent => ({
  type,
  data: { ...about, applicantPersonId: ada, replaces },
});
const second = (replaces = 1, costCents = 1_000_000, requestedCents = 800_000): ApplicationEvent => {
  const { data } = submitted(later) as Extract<ApplicationEvent, { type: 'ApplicationSubmitted' }>;
  const amounts = { eligibleCostCents: costCents as Cents, requestedCents: requestedCents as Cents };
  return { type: 'ApplicationSubmitted', data: { ...data, ...amounts, callVersion: 2, replaces } };
};
const cheaper = saved({ costLines: [{ ...complete.costLines[0], costCents: 1_000_000 as Cents }] });
const filed = [started, saved(complete), submitted()];
const replacing = [...filed, replacement('ReplacementStarted')];

describe('replacing a submission', () => {
  it('is possible once the deadline moved after it', () => {
    given(...filed)
      .when(start())
      .then(replacement('ReplacementStarted'));
    given(...filed)
      .when(start(terms, the.within))
      .thenRefused('nothingToReplaceFor');
    given(...filed, replacement('ReplacementStarted'), second())
      .when(start())
      .thenRefused('nothingToReplaceFor');
    given(...replacing)
      .when(start())
      .thenNothing();
  });

  it('is possible when the call was reopened for that organisation, not for another', () => {
    given(...filed)
      .when(start(reopenedFor(the.organisationId)))
      .then(replacement('ReplacementStarted'));
    given(...filed)
      .when(start(reopenedFor('b0000000-0000-4000-8000-000000000002' as OrganisationId)))
      .thenRefused('callClosed');
  });

  it('is not for a draft, nor for what was decided on or withdrawn', () => {
    given(started).when(start()).thenRefused('applicationNotSubmitted');
    given(...filed, the.admissible)
      .when(start())
      .thenRefused('applicationAlreadyDecided');
    given(...filed, the.withdrawn())
      .when(start())
      .thenRefused('applicationNotSubmitted');
    given(...filed)
      .when(start(extended, end))
      .thenRefused('callClosed');
  });

  it('begins with the answers that were submitted, and numbers what takes their place', () => {
    given(...replacing, cheaper)
      .when(submit())
      .then(second());
    given(...replacing)
      .when(submit())
      .then(second(1, 2_857_436, 2_285_949));
    given(...replacing, second(), replacement('ReplacementStarted', 2), cheaper)
      .when(submit())
      .then(second(2));
  });

  it('that comes too late is remembered, and leaves the first', () => {
    const { data } = the.late(end) as Extract<ApplicationEvent, { type: 'ApplicationRejectedAsLate' }>;
    const late: ApplicationEvent = { type: 'ApplicationRejectedAsLate', data: { ...data, closedAt: end, replaces: 1 } };
    given(...replacing)
      .when(submit(end))
      .then(late);
    given(...replacing, late)
      .when({ type: 'DecideAdmissibility', data: { admissible: true, grounds: [], terms } } as never)
      .then(the.admissible);
  });

  it('can be dropped; then nothing can be saved or submitted', () => {
    given(...replacing)
      .when(drop)
      .then(replacement('ReplacementDropped'));
    given(...filed)
      .when(drop)
      .thenRefused('noReplacementOpen');
    given(...replacing, replacement('ReplacementDropped'))
      .when(submit())
      .thenRefused('applicationNotInDraft');
  });

  it('is signed by the leading official in person where the call asks for sign-off', () => {
    given(...replacing)
      .when(submit(later, 'another'))
      .thenRefused('replacementNeedsLeadingOfficial');
    given(...replacing)
      .when(submit(later, 'nobody'))
      .thenRefused('leadingOfficialMissing');
    const { data } = second(1, 2_857_436, 2_285_949) as Extract<ApplicationEvent, { type: 'ApplicationSubmitted' }>;
    given(...replacing)
      .when(submit(later, 'oneself'))
      .then({ type: 'ApplicationSubmitted', data: { ...data, approvedBy: ada } });
  });
});

it('is not what a copy takes before it is in', () => {
  const filedOf = (...events: readonly ApplicationEvent[]) =>
    events.reduce((folded, event) => filedAnswers.evolve(folded, event), filedAnswers.initialState).filed;
  const dearer = { costLines: [{ ...complete.costLines[0], costCents: 9_000_000 as Cents }] };
  const changed = [...replacing, cheaper];
  expect(filedOf(...changed)).toEqual(complete);
  expect(filedOf(...changed, second())?.costLines).toMatchObject([{ costCents: 1_000_000 }]);
  const dropped = [...changed, replacement('ReplacementDropped'), replacement('ReplacementStarted')];
  expect(filedOf(...dropped, second())).toEqual(complete);
  expect(filedOf(...dropped, saved(dearer), second())?.costLines).toMatchObject([{ costCents: 9_000_000 }]);
});

describe('a replacement and a completion', () => {
  const request = (replaceable: boolean): ApplicationCommand => ({
    type: 'RequestCompletion',
    data: { requestId: 'r1', sections: ['costs'], explanation: asked, due, requestedAt: later, replaceable },
  });
  const { data } = completionRequested('r1', ['costs']) as Extract<ApplicationEvent, { type: 'CompletionRequested' }>;
  const requested: ApplicationEvent = { type: 'CompletionRequested', data: { ...data, requestedAt: later } };

  it('wait for each other: none is asked for while the other can come in, none is begun before it is completed', () => {
    given(...replacing)
      .when(request(true))
      .thenRefused('replacementOpen');
    given(...filed)
      .when(request(true))
      .then(requested);
    given(...filed, requested)
      .when(start())
      .thenRefused('replacementAwaitsCompletion');
    given(...filed, requested, completed(['r1'], {}, later))
      .when(start())
      .then(replacement('ReplacementStarted'));
  });

  it('leave no old replacement behind that would undo the completion', () => {
    given(...replacing)
      .when(request(false))
      .then(requested);
    given(...replacing, cheaper, requested, completed(['r1'], {}, later))
      .when(submit())
      .thenRefused('applicationNotInDraft');
  });
});

describe('a file on paper', () => {
  const paperEnd = at('2022-04-08T22:00:00.000Z');
  const takesPaper: CallTerms = { ...terms, paperEntryClosesAt: paperEnd };
  const enter = (
    [from, last]: readonly [string, string],
    { enteredAt = '2022-04-06T09:00:00.000Z', of = takesPaper, answers = complete }: Entry = {},
  ): ApplicationCommand => ({
    type: 'EnterPaperApplication',
    data: {
      ...about,
      kind: 'federalPublicService',
      by: ada,
      terms: of,
      enteredAt: at(enteredAt),
      arrival: { paper: { receivedOn: '2022-04-01' as never }, from: at(from), last: at(last) },
      answers,
    },
  });
  interface Entry {
    readonly enteredAt?: string;
    readonly of?: CallTerms;
    readonly answers?: ApplicationAnswers;
  }
  const lastDay = ['2022-03-31T22:00:00.000Z', '2022-04-01T21:59:59.999Z'] as const;
  const nextDay = ['2022-04-01T22:00:00.000Z', '2022-04-02T21:59:59.999Z'] as const;
  const entered = given().when(enter(lastDay));

  it('that arrived on the last day is submitted at once', () => {
    const { data } = submitted(at('2022-04-06T09:00:00.000Z')) as Extract<
      ApplicationEvent,
      { type: 'ApplicationSubmitted' }
    >;
    const onPaper: ApplicationEvent = {
      type: 'ApplicationSubmitted',
      data: { ...data, paper: { receivedOn: '2022-04-01' as never } },
    };
    entered.then(started, saved(complete), onPaper);
  });

  it('is late when it arrived the day after, whenever it is entered', () => {
    given().when(enter(nextDay)).thenRefused('paperArrivedLate');
    given()
      .when(enter(nextDay, { enteredAt: '2022-04-01T23:00:00.000Z' }))
      .thenRefused('paperArrivedLate');
  });

  it('that arrived while nothing was taken is refused for that day, though the call has opened or gone on since', () => {
    const opened = { ...takesPaper, opensAt: at('2022-04-01T22:00:00.000Z'), closesAt: end };
    given()
      .when(enter(lastDay, { of: opened }))
      .thenRefused('paperArrivedEarly');
    const resumed = { from: at('2022-03-30T09:00:00.000Z'), until: at('2022-04-03T09:00:00.000Z') };
    for (const suspension of [resumed, { from: resumed.from }])
      given()
        .when(enter(lastDay, { of: { ...takesPaper, suspensions: [suspension] } }))
        .thenRefused('paperArrivedWhileSuspended');
  });

  it('needs its time on a day on which the call closed at noon', () =>
    given()
      .when(enter(lastDay, { of: { ...takesPaper, closesAt: at('2022-04-01T10:00:00.000Z') } }))
      .thenRefused('paperTimeNeeded', 'receivedTime'));

  it('needs its time on a day on which the call closed and reopened, or was suspended and resumed', () => {
    const [from, until] = [at('2022-04-01T10:00:00.000Z'), at('2022-04-01T13:00:00.000Z')];
    for (const shut of [{ gaps: [{ from, until }], closesAt: end }, { suspensions: [{ from, until }] }])
      given()
        .when(enter(lastDay, { of: { ...takesPaper, ...shut } }))
        .thenRefused('paperTimeNeeded', 'receivedTime');
  });

  it('is entered until the internal end, which no moved deadline overtakes', () => {
    given()
      .when(enter(lastDay, { enteredAt: paperEnd }))
      .thenRefused('paperEntryClosed');
    const moved = { ...takesPaper, closesAt: end };
    given()
      .when(enter(lastDay, { enteredAt: end, of: moved }))
      .thenRefused('paperEntryClosed');
    expect(
      applicationDecider.decide(enter(lastDay, { enteredAt: paperEnd, of: moved }), { status: 'none' }),
    ).toHaveLength(3);
    given()
      .when(enter(lastDay, { of: terms }))
      .thenRefused('callTakesNoPaper');
  });

  it('is complete, and not from the future', () => {
    given()
      .when(enter(lastDay, { answers: {} }))
      .thenRefused('applicationIncomplete');
    given()
      .when(enter(lastDay, { enteredAt: '2022-03-31T21:59:59.999Z' }))
      .thenRefused('paperNotArrivedYet');
  });
});
