import fc from 'fast-check';
import {
  addDays,
  type Deadline,
  type Instant,
  type LocalDate,
  type OrganisationId,
  type PersonId,
} from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import type { CallId } from './call.events';
import type { ClosingReminderEvent, ReminderMark } from './closing-reminder.events';
import { closingRemindersDecider, dueMark } from './closing-reminders.decider';
import { type Unsubmitted, whomToRemind } from './whom-to-remind.pure';

const callId = 'c0000000-0000-4000-8000-000000000013' as CallId;
const [ada, bob, eve] = ['ada', 'bob', 'eve'] as unknown as [PersonId, PersonId, PersonId];
const day = (text: string) => text as LocalDate;
const closesOn = (date: string): Deadline => ({
  date: day(date),
  rule: 'endOfDay',
  zone: 'Europe/Brussels',
  instant: `${addDays(day(date), 1)}T00:00:00.000Z` as Instant,
});
const close = (today: string, date = '2022-04-01', since = '2022-01-10') => ({
  closes: closesOn(date),
  since: day(since),
  today: day(today),
});
const remind = (today: string, people: readonly PersonId[] = [ada], date?: string, since?: string) =>
  ({ type: 'RemindOfClosing', data: { callId, close: close(today, date, since), people } }) as const;
const sent = (daysBefore: ReminderMark, people = [ada], date = '2022-04-01'): ClosingReminderEvent => ({
  type: 'ClosingReminderSent',
  data: { callId, daysBefore, closes: closesOn(date), people },
});
const { given } = decisionsOf(closingRemindersDecider);

describe('a reminder', () => {
  it.each<[string, ReminderMark | undefined]>([
    ['2022-03-17', undefined],
    ['2022-03-18', 14],
    ['2022-03-28', 14], // the clocks went forward the day before
    ['2022-03-29', 3],
    ['2022-03-30', 3],
    ['2022-03-31', 1],
    ['2022-04-01', 1],
    ['2022-04-02', undefined],
  ])('on %s is that of mark %s', (today, mark) => expect(dueMark(close(today))).toBe(mark));

  it('falls on no day before people could apply by that deadline', () => {
    expect(dueMark(close('2022-03-20', '2022-04-01', '2022-03-19'))).toBeUndefined();
    expect(dueMark(close('2022-03-29', '2022-04-01', '2022-03-19'))).toBe(3);
    expect(dueMark(close('2022-03-18', '2022-04-01', '2022-03-18'))).toBe(14);
  });

  it('is sent once a mark, also when there was nobody to remind', () => {
    given().when(remind('2022-03-17')).thenNothing();
    given()
      .when(remind('2022-03-18', [ada, bob, ada]))
      .then(sent(14, [ada, bob]));
    given(sent(14))
      .when(remind('2022-03-19', [ada, eve]))
      .thenNothing();
    given(sent(14)).when(remind('2022-03-29')).then(sent(3));
    given().when(remind('2022-03-31', [])).then(sent(1, []));
    given(sent(1, []))
      .when(remind('2022-04-01', [eve]))
      .thenNothing();
  });

  it('moves with an extension, and does not come twice to whoever had it', () => {
    given(sent(14))
      .when(remind('2022-03-29', [ada, bob], '2022-04-15', '2022-03-28'))
      .thenNothing();
    given(sent(14))
      .when(remind('2022-04-12', [ada, bob], '2022-04-15', '2022-03-28'))
      .then(sent(3, [ada, bob], '2022-04-15'));
    given(sent(14))
      .when(remind('2022-05-01', [ada, bob], '2022-05-15', '2022-03-28'))
      .then(sent(14, [bob], '2022-05-15'));
  });
});

describe('a reopening for one organisation', () => {
  const economy = 'economy' as OrganisationId;
  const own = (today: string, people: readonly PersonId[], date = '2022-04-20') => ({
    type: 'RemindOfClosing' as const,
    data: { callId, close: { ...close(today, date, '2022-04-04'), organisationId: economy }, people },
  });
  const ownSent = (
    daysBefore: ReminderMark,
    people: readonly PersonId[],
    date = '2022-04-20',
  ): ClosingReminderEvent => ({
    type: 'ClosingReminderSent',
    data: { callId, daysBefore, closes: closesOn(date), organisationId: economy, people },
  });

  it('has marks of its own, also for who was reminded before the call closed, and each once', () => {
    given(sent(3, [ada]), sent(1, [ada]))
      .when(own('2022-04-17', [ada, bob]))
      .then(ownSent(3, [ada, bob]));
    given(ownSent(3, [ada]))
      .when(own('2022-04-18', [ada, bob]))
      .thenNothing();
    given(ownSent(3, [ada]))
      .when(own('2022-04-27', [ada, bob], '2022-04-30'))
      .then(ownSent(3, [bob], '2022-04-30'));
  });

  it('reminds who acts for two organisations once of the same end', () => {
    const justice = { ...own('2022-04-17', [ada, bob]).data.close, organisationId: 'justice' as OrganisationId };
    given(ownSent(3, [ada]))
      .when({ type: 'RemindOfClosing', data: { callId, close: justice, people: [ada, bob] } })
      .then({
        type: 'ClosingReminderSent',
        data: { ...ownSent(3, [bob]).data, organisationId: justice.organisationId },
      });
  });

  it('leaves the same mark of all to those who were not reminded of that day', () =>
    given(ownSent(3, [ada]))
      .when(remind('2022-04-17', [ada, bob], '2022-04-20', '2022-04-04'))
      .then(sent(3, [bob], '2022-04-20')));
});

describe('whom to remind', () => {
  const [economy, justice, health] = ['economy', 'justice', 'health'] as unknown as OrganisationId[];
  const file = (organisationId: OrganisationId | undefined, changes: Partial<Unsubmitted>): Unsubmitted => ({
    organisationId: organisationId!,
    isOpen: true,
    people: [],
    ...changes,
  });
  const officers = (organisationId: OrganisationId | undefined, ...people: PersonId[]) => ({
    organisationId: organisationId!,
    people,
  });

  it('is who works on a draft, and the officers of organisations that have submitted nothing', () => {
    expect(
      whomToRemind([file(economy, { people: [ada] })], [officers(economy, bob), officers(justice, bob, eve)]),
    ).toEqual([ada, bob, eve]);
  });

  it('is not who submitted, nor the officers of an organisation that did', () => {
    const filed = file(economy, { isOpen: false, people: [ada], submittedBy: ada });
    const draft = file(health, { people: [ada, eve] });
    expect(whomToRemind([filed, draft], [officers(economy, bob)])).toEqual([eve]);
    expect(whomToRemind([filed], [officers(justice, ada)])).toEqual([]);
  });

  it('is nobody for a draft that is gone', () =>
    expect(whomToRemind([file(economy, { isOpen: false, people: [ada] })], [])).toEqual([]));
});

describe('under any history of extensions, drafts and submissions', () => {
  const people = [0, 1, 2, 3].map((n) => `person-${String(n)}` as PersonId);
  const organisations = people.map((_, n) => `organisation-${String(n % 2)}` as OrganisationId);
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('days' as const), n: fc.integer({ min: 0, max: 6 }) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('tick' as const), n: fc.constant(0) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('extend' as const), n: fc.integer({ min: 1, max: 40 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('draft' as const), n: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('submit' as const), n: fc.nat(3) }) },
  );

  it('reminds each person at most once a mark, never before its day, never after a submission', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let [today, closes, since] = [day('2022-03-01'), day('2022-04-01'), day('2022-01-10')];
        let reminders = closingRemindersDecider.initialState;
        const [drafting, submitted, told] = [new Set<PersonId>(), new Set<PersonId>(), new Set<string>()];
        for (const { kind, n } of steps)
          switch (kind) {
            case 'days':
              today = addDays(today, n);
              break;
            case 'draft':
              drafting.add(people[n]!);
              break;
            case 'submit':
              if (today <= closes) submitted.add(people[n]!);
              break;
            case 'extend':
              if (today <= closes) [closes, since] = [addDays(closes, n), today];
              break;
            case 'tick': {
              const files = people.map((person, at) => ({
                organisationId: organisations[at]!,
                isOpen: drafting.has(person) && !submitted.has(person),
                people: [person],
                ...(submitted.has(person) && { submittedBy: person }),
              }));
              const officers = organisations.map((organisationId, at) => ({ organisationId, people: [people[at]!] }));
              const command = remind(today, whomToRemind(files, officers), closes, since);
              for (const event of closingRemindersDecider.decide(command, reminders)) {
                const { daysBefore, people: reminded } = event.data;
                expect(today >= addDays(closes, -daysBefore) && today <= closes).toBe(true);
                for (const person of reminded) {
                  expect(submitted.has(person)).toBe(false);
                  expect(told.has(`${person}/${String(daysBefore)}`)).toBe(false);
                  told.add(`${person}/${String(daysBefore)}`);
                }
                reminders = closingRemindersDecider.evolve(reminders, event);
              }
            }
          }
      }),
      { numRuns: 500 },
    );
  });
});
