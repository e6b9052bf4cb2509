import fc from 'fast-check';
import type { CallId } from '#calls/call.events';
import { addDays, type Instant, type LocalDate, type OrganisationId, type Recorded } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { Application, PastDraft } from './application-state.pure';
import type { ApplicationEvent, ApplicationId } from './application.events';
import type { CallTerms } from './call-terms.fold';
import { draftActivity } from './draft-activity.fold';
import { duplicatesDecider } from './duplicates.decider';
import { entryDecider } from './entry.decider';
import * as the from './testing/application.fixture';
import { declined, sentForSignOff } from './testing/file.fixture';

const { given } = decisionsOf(applicationDecider);
const { ada, complete, saved, started, submitted, words: reason } = the;
const other = 'a0000000-0000-4000-8000-0000000000aa' as ApplicationId;
const about = { applicationId: the.applicationId, callId: the.callId, organisationId: the.organisationId };
const filed = [started, saved(complete), submitted()];
const state = (...events: readonly ApplicationEvent[]): Application =>
  events.reduce((folded, event) => applicationDecider.evolve(folded, event), applicationDecider.initialState);
const day = (text: string) => text as LocalDate;
const at = (text: string) => text as Instant;

describe('a duplicate', () => {
  const { rate } = the.terms;
  const first = { number: 1, callVersion: 1, submittedAt: the.within };
  const submission = { applicantPersonId: ada, reference: 'other', rate, ...first };
  const standing: PastDraft = {
    status: 'submitted',
    about: { ...about, applicationId: other },
    answers: {},
    submission,
  };
  const mark = (changes: object = {}): ApplicationCommand => ({
    type: 'MarkDuplicate',
    data: { duplicateOf: other, original: standing, hasDuplicates: false, grantDecided: false, reason, ...changes },
  });
  const marked = (reference: object = { reference: the.reference }): ApplicationEvent => ({
    type: 'ApplicationMarkedDuplicate',
    data: { ...about, ...reference, duplicateOf: other, reason },
  });

  it('is withdrawn, and says of which file it is one', () => {
    given(...filed)
      .when(mark())
      .then(marked());
    given(...filed, the.admissible)
      .when(mark())
      .then(marked());
    given(started).when(mark()).then(marked({}));
    expect(state(...filed, marked())).toMatchObject({ status: 'withdrawn', duplicateOf: other });
  });

  it('marked twice is marked once', () => {
    given(...filed, marked())
      .when(mark())
      .thenNothing();
    given(...filed, marked())
      .when(mark({ duplicateOf: the.applicationId }))
      .thenRefused('applicationClosedAlready');
    given(...filed, the.withdrawn())
      .when(mark())
      .thenRefused('applicationClosedAlready');
  });

  it('is not marked after a decision', () => {
    given(...filed, the.inadmissible)
      .when(mark())
      .thenRefused('applicationAlreadyDecided');
    given(...filed, the.admissible)
      .when(mark({ grantDecided: true }))
      .thenRefused('grantDecidedAlready');
  });

  const elsewhere = { callId: other as string as CallId, organisationId: other as string as OrganisationId };
  const closed = (status: 'withdrawn' | 'removed', of?: ApplicationId): Application => ({
    ...standing,
    status,
    ...(of && { duplicateOf: of }),
  });
  it.each<[string, object, string]>([
    ['itself', { duplicateOf: the.applicationId }, 'duplicateOfItself'],
    ['what does not exist', { original: { status: 'none' } }, 'duplicateOfUnknown'],
    [
      'a file of another call',
      { original: { ...standing, about: { ...about, callId: elsewhere.callId } } },
      'duplicateElsewhere',
    ],
    [
      'a file of another organisation',
      { original: { ...standing, about: { ...about, organisationId: elsewhere.organisationId } } },
      'duplicateElsewhere',
    ],
    ['a duplicate', { original: closed('withdrawn', the.applicationId) }, 'duplicateChain'],
    ['another, having one itself', { hasDuplicates: true }, 'duplicateChain'],
    ['a file that was withdrawn', { original: closed('withdrawn') }, 'duplicateOfClosed'],
    ['a file that was removed', { original: closed('removed') }, 'duplicateOfClosed'],
    ['a draft, once submitted', { original: { status: 'draft', about, answers: {} } }, 'duplicateOfDraft'],
  ])('is never one of %s', (_, changes, rule) =>
    given(...filed)
      .when(mark(changes))
      .thenRefused(rule, 'duplicateOf'),
  );

  it('is noted once beside its original', () => {
    const note = { type: 'NoteDuplicate', data: { applicationId: the.applicationId, duplicateOf: other } } as const;
    const noted = { type: 'DuplicateNoted', data: note.data } as const;
    const beside = decisionsOf(duplicatesDecider);
    beside.given().when(note).then(noted);
    beside.given(noted).when(note).thenNothing();
  });
});

describe('a copy', () => {
  const copyOf = { applicationId: other, answers: complete };
  const start: ApplicationCommand = {
    type: 'StartApplication',
    data: { ...about, kind: 'federalPublicService', by: ada, terms: the.terms, receivedAt: the.within, copyOf },
  };
  const record: ApplicationCommand = { type: 'RecordCopy', data: { to: other } };

  it('begins with the answers of its origin and names it', () =>
    given()
      .when(start)
      .then(
        { type: 'ApplicationStarted', data: { ...about, applicantPersonId: ada, copiedFrom: other } },
        saved(complete),
      ));

  it('is one of a file that was submitted, whatever became of it', () => {
    const copied: ApplicationEvent = { type: 'ApplicationCopied', data: { ...about, to: other } };
    for (const after of [[], [the.admissible], [the.inadmissible], [the.withdrawn()]])
      given(...filed, ...after)
        .when(record)
        .then(copied);
    given(started).when(record).thenRefused('applicationNeverSubmitted');
    given(started, the.withdrawn({})).when(record).thenRefused('applicationNeverSubmitted');
    expect(state(...filed, copied)).toEqual(state(...filed));
  });
});

describe('the one entry of an organisation', () => {
  const { given: entry } = decisionsOf(entryDecider);
  const open = (holderIsOpen = false) => ({ type: 'OpenEntry', data: { ...about, holderIsOpen } }) as const;
  const opened = (applicationId = the.applicationId) =>
    ({ type: 'EntryOpened', data: { ...about, applicationId } }) as const;

  it('passes on when its holder is closed, and not before', () => {
    entry().when(open()).then(opened());
    entry(opened(other)).when(open(true)).thenRefused('organisationHasOpenApplication');
    entry(opened(other)).when(open(false)).then(opened());
    entry(opened(other), opened()).when(open()).thenNothing();
  });
});

describe('a draft that nobody works on', () => {
  const terms: CallTerms = { ...the.terms, unusedDrafts: { remindAfterDays: 30, removeAfterDays: 44 } };
  const unusedSince = at('2022-01-31T23:30:00.000Z'); // 1 February in Brussels
  const unused = { people: [ada], unusedSince, lastUsedOn: day('2022-02-01'), terms };
  const remind = (today: string, changes: object = {}): ApplicationCommand => ({
    type: 'RemindOfUnusedDraft',
    data: { ...unused, today: day(today), ...changes },
  });
  const remove = (today: string, removalOn?: string, changes: object = {}): ApplicationCommand => ({
    type: 'RemoveUnusedDraft',
    data: { ...unused, today: day(today), ...(removalOn && { removalOn: day(removalOn) }), ...changes },
  });
  const reminded = (removalOn: string): ApplicationEvent => ({
    type: 'DraftReminded',
    data: { ...about, people: [ada], unusedSince, removalOn: day(removalOn) },
  });
  const removed: ApplicationEvent = { type: 'DraftRemoved', data: { ...about, people: [ada], unusedSince } };

  it('is reminded of on the day, across the change of the clocks, and once', () => {
    given(started).when(remind('2022-03-02')).thenNothing();
    given(started).when(remind('2022-03-03')).then(reminded('2022-03-17'));
    given(started)
      .when(remind('2022-03-04', { removalOn: '2022-03-17' }))
      .thenNothing();
  });

  it('leaves the whole window when the reminder is late', () =>
    given(started).when(remind('2022-06-01')).then(reminded('2022-06-15')));

  it('is removed on the announced day, and never without an announcement', () => {
    given(started).when(remove('2022-03-16', '2022-03-17')).thenNothing();
    given(started).when(remove('2022-03-17', '2022-03-17')).then(removed);
    given(started).when(remove('2030-01-01')).thenNothing();
    expect(state(started, removed)).toEqual({ status: 'removed', about, answers: {} });
  });

  it('is left alone once submitted or withdrawn, where the call says nothing, and in a cancelled call', () => {
    for (const past of [filed, [started, the.withdrawn({})], [started, removed]]) {
      given(...past)
        .when(remind('2030-01-01'))
        .thenNothing();
      given(...past)
        .when(remove('2030-01-01', '2022-03-17'))
        .thenNothing();
    }
    for (const other of [the.terms, { ...terms, status: 'cancelled' }]) {
      given(started)
        .when(remind('2030-01-01', { terms: other }))
        .thenNothing();
      given(started)
        .when(remove('2030-01-01', '2022-03-17', { terms: other }))
        .thenNothing();
    }
  });

  it('once removed takes nothing any more', () => {
    const data = { terms, receivedAt: the.within };
    given(started, removed)
      .when({ type: 'SaveApplication', data: { ...data, changes: complete } })
      .thenRefused('applicationNotInDraft');
    given(started, removed)
      .when({ type: 'WithdrawApplication', data: { reason } })
      .thenRefused('applicationClosedAlready');
  });

  const recorded = (event: ApplicationEvent, on: string, actor = ada) =>
    ({ ...event, metadata: { actor, recordedAt: `${on}T10:00:00.000Z` } }) as unknown as Recorded<ApplicationEvent>;
  const activity = (...events: readonly Recorded<ApplicationEvent>[]) =>
    events.reduce((folded, event) => draftActivity.evolve(folded, event), draftActivity.initialState);

  it('starts anew with every use, of whoever works on it', () => {
    const bob = 'd0000000-0000-4000-8000-000000000002' as typeof ada;
    const past = [recorded(started, '2022-02-01'), recorded(reminded('2022-03-17'), '2022-03-03', 'system' as never)];
    expect(activity(...past)).toEqual({
      people: [ada],
      since: '2022-02-01T10:00:00.000Z',
      removalOn: '2022-03-17',
      toldOfClosing: false,
    });
    expect(activity(...past, recorded(saved({ title: 'Toch' }), '2022-03-10', bob))).toEqual({
      people: [ada, bob],
      since: '2022-03-10T10:00:00.000Z',
      toldOfClosing: false,
    });
  });

  it('whatever the days on which it was used, is removed only after a reminder and its whole window', () => {
    const uses = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 6 });
    const ticks = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 });
    fc.assert(
      fc.property(uses, ticks, (usedOn, tickedOn) => {
        const { reminders, removals, lastUse } = lifeOf(usedOn, tickedOn);
        expect(removals.length).toBeLessThanOrEqual(1);
        for (const removal of removals) {
          const reminder = reminders.filter((each) => each <= removal).at(-1)!;
          expect(removal - reminder).toBeGreaterThanOrEqual(14);
          expect(reminder - lastUse(removal)).toBeGreaterThanOrEqual(30);
        }
        for (const [n, reminder] of reminders.entries())
          if (n > 0) expect(lastUse(reminder)).toBeGreaterThanOrEqual(reminders[n - 1]!);
      }),
    );
  });

  /** A draft through its days: the uses and the ticks of the clock fall on days after the first of February. */
  function lifeOf(usedOn: readonly number[], tickedOn: readonly number[]) {
    const first = day('2022-02-01');
    const past = [recorded(started, first)];
    const [reminders, removals]: [number[], number[]] = [[], []];
    const done = [0];
    const steps = [...usedOn.map((on) => ({ on, use: true })), ...tickedOn.map((on) => ({ on, use: false }))].sort(
      (a, b) => a.on - b.on,
    );
    for (const { on, use } of steps) {
      const today = addDays(first, on);
      const now = state(...past);
      if (use && now.status === 'draft') {
        past.push(recorded(saved({ title: String(on) }), today));
        done.push(on);
      }
      for (const type of use ? [] : (['RemoveUnusedDraft', 'RemindOfUnusedDraft'] as const)) {
        const { people, since, removalOn } = activity(...past);
        const lastUsedOn = day(since!.slice(0, 10));
        const data = { people, unusedSince: since!, lastUsedOn, removalOn, today, terms };
        for (const event of applicationDecider.decide({ type, data }, state(...past))) {
          past.push(recorded(event, today, 'system' as never));
          (event.type === 'DraftReminded' ? reminders : removals).push(on);
        }
      }
    }
    return { reminders, removals, lastUse: (before: number) => Math.max(...done.filter((on) => on <= before)) };
  }
});

describe('a file that the call closed without', () => {
  const closedAt = the.closesAt;
  const remind = (changes: object = {}): ApplicationCommand => ({
    type: 'RemindOfIncompleteFile',
    data: {
      people: [ada],
      toldBefore: false,
      terms: the.terms,
      closedAt,
      monthEndsAt: at('2022-05-01T22:00:00.000Z'),
      at: closedAt,
      ...changes,
    },
  });
  const told: ApplicationEvent = { type: 'IncompleteFileReminded', data: { ...about, people: [ada], closedAt } };

  it('is told of once, within a month after the close', () => {
    given(started).when(remind()).then(told);
    given(started)
      .when(remind({ at: at('2022-05-01T21:59:59.999Z') }))
      .then(told);
    given(started)
      .when(remind({ at: at('2022-05-01T22:00:00.000Z') }))
      .thenNothing();
    given(started)
      .when(remind({ at: at('2022-04-01T21:59:59.999Z') }))
      .thenNothing();
    given(started, told)
      .when(remind({ toldBefore: true }))
      .thenNothing();
  });

  it('is told of as well when it still awaited its sign-off', () => {
    given(started, saved(complete), sentForSignOff(the.within)).when(remind()).then(told);
    given(started, saved(complete), sentForSignOff(the.within), declined).when(remind()).then(told);
  });

  it('is not told of when it was submitted or withdrawn, or the call was cancelled or is open', () => {
    given(...filed)
      .when(remind())
      .thenNothing();
    given(started, the.withdrawn({})).when(remind()).thenNothing();
    given(started)
      .when(remind({ terms: { ...the.terms, status: 'cancelled' } }))
      .thenNothing();
    given(started)
      .when(remind({ closedAt: undefined, monthEndsAt: undefined }))
      .thenNothing();
  });
});
