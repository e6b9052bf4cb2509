import { type Deadline, instant, type LocalDate, type Term, type TermChange } from '#platform/domain';
import { localDateOf, startOf } from './deadlines';
import { termDeadline, termState } from './terms';

const plain = { rolls: false, calendar: 'federal', monthEnd: 'lastDay' } as const;
const term = (length: number, unit: Term['unit'], more: Partial<Term> = {}): Term => ({
  ...plain,
  length,
  unit,
  ...more,
});
const noonOf = (date: string) => startOf({ date, time: '12:00' }).instant;
const lastDayOf = (given: Term, startedOn: string) => termDeadline(given, noonOf(startedOn)).date;
const firstDayAfter = ({ instant: tooLate }: Deadline) => localDateOf(tooLate);

describe('the end of a term', () => {
  it.each([
    ['two months', term(2, 'month'), '2023-07-16'],
    ['30 days', term(30, 'day'), '2023-06-15'],
    ['8 weeks', term(8, 'week'), '2023-07-11'],
  ])('of %s after 15 May 2023 has the right first day after it', (_, given, after) =>
    expect(firstDayAfter(termDeadline(given, noonOf('2023-05-15')))).toBe(after),
  );

  it('is the day itself after one day, whatever the hour at which the term was started', () => {
    for (const at of ['2026-03-09T23:00:00.000Z', '2026-03-10T10:00:00.000Z', '2026-03-10T22:59:59.999Z'])
      expect(termDeadline(term(1, 'day'), instant(at))).toEqual({
        date: '2026-03-11',
        rule: 'endOfDay',
        zone: 'Europe/Brussels',
        instant: '2026-03-11T23:00:00.000Z',
      });
  });

  it.each([
    ['a day of 23 hours', '2022-03-25', '2022-03-28T22:00:00.000Z'],
    ['a day of 25 hours', '2022-10-28', '2022-10-31T23:00:00.000Z'],
  ])('is midnight in Brussels also across %s', (_, startedOn, tooLate) =>
    expect(termDeadline(term(3, 'day'), noonOf(startedOn)).instant).toBe(tooLate),
  );

  it.each([
    ['2023-01-31', 1, '2023-02-28', '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29', '2024-02-29'],
    ['2024-01-30', 1, '2024-02-29', '2024-02-29'],
    ['2023-02-28', 1, '2023-03-28', '2023-03-31'],
    ['2024-02-28', 12, '2025-02-28', '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28', '2025-02-28'],
    ['2023-02-28', 12, '2024-02-28', '2024-02-29'],
    ['2023-04-30', 4, '2023-08-30', '2023-08-31'],
    ['2023-12-31', 2, '2024-02-29', '2024-02-29'],
  ])('started on %s for %i months is %s by the last day of a short month, %s from end to end', (day, length, a, b) => {
    expect(lastDayOf(term(length, 'month'), day)).toBe(a);
    expect(lastDayOf(term(length, 'month', { monthEnd: 'endToEnd' }), day)).toBe(b);
  });

  it('passes over weekends, holidays and declared closing days in working days', () => {
    const cure = term(5, 'workingDay');
    expect(lastDayOf(cure, '2022-04-13')).toBe('2022-04-21'); // Easter Monday is the 18th
    expect(lastDayOf(cure, '2023-12-22')).toBe('2024-01-02');
    const bridge = ['2022-05-27' as LocalDate];
    expect(lastDayOf(term(1, 'workingDay'), '2022-05-25')).toBe('2022-05-27');
    expect(lastDayOf(term(1, 'workingDay', { closingDays: bridge }), '2022-05-25')).toBe('2022-05-30');
  });

  it.each([
    ['federal', '2025-07-11'],
    ['flemish', '2025-07-14'],
  ] as const)('follows the %s calendar', (calendar, end) =>
    expect(lastDayOf(term(1, 'workingDay', { calendar }), '2025-07-10')).toBe(end),
  );

  it('moves to the next working day where the rule says so, and stays where it does not', () => {
    expect(lastDayOf(term(60, 'day'), '2024-10-30')).toBe('2024-12-29'); // a Sunday
    expect(lastDayOf(term(60, 'day', { rolls: true }), '2024-10-30')).toBe('2024-12-30');
    expect(lastDayOf(term(1, 'week', { rolls: true }), '2025-04-14')).toBe('2025-04-22'); // the 21st is Easter Monday
  });

  it('of an appeal is the 60th day after the letter was received, or after the third working day when it was only registered', () => {
    const appeal = term(60, 'day', { rolls: true });
    expect(lastDayOf(appeal, '2024-10-03')).toBe('2024-12-02');
    const received = lastDayOf(term(3, 'workingDay'), '2024-10-03');
    expect(received).toBe('2024-10-08');
    expect(termDeadline(appeal, startOf({ date: received }).instant).date).toBe('2024-12-09');
  });

  it.each([0, -1, 1.5, Number.NaN])('is refused for a length of %p', (length) =>
    expect(() => termDeadline(term(length, 'day'), noonOf('2026-01-01'))).toThrow(RangeError),
  );
});

describe('a term that is stopped', () => {
  const stateOn = (date: string, given: Term, ...changes: [TermChange['type'], string, string][]) =>
    termState(
      given,
      [
        { type: 'started', at: noonOf('2024-03-01') },
        ...changes.map(([type, on, cause]) => ({ type, at: noonOf(on), cause })),
      ],
      noonOf(date),
    );
  const answer = term(30, 'day');

  it('runs to day 30 and has ended on day 31', () => {
    expect(stateOn('2024-03-31', answer)).toMatchObject({ status: 'running', end: { date: '2024-03-31' } });
    expect(stateOn('2024-04-01', answer)).toMatchObject({ status: 'ended', end: { date: '2024-03-31' } });
  });

  it('stands still while an attestation is awaited, and shows where it would end if that came today', () => {
    const waiting = (date: string) => stateOn(date, answer, ['stopped', '2024-03-11', 'attestation']);
    expect(waiting('2024-03-11')).toMatchObject({ status: 'stopped', causes: ['attestation'], left: 20 });
    expect(waiting('2024-03-11').projectedEnd.date).toBe('2024-03-31');
    expect(waiting('2024-05-11')).toMatchObject({ status: 'stopped', left: 20, projectedEnd: { date: '2024-05-31' } });
    expect(waiting('2024-05-11')).not.toHaveProperty('end');
  });

  it('adds the days of corrections one after the other, and once those that were open together', () => {
    const inARow = stateOn(
      '2024-04-01',
      answer,
      ['stopped', '2024-03-05', 'first'],
      ['resumed', '2024-03-08', 'first'],
      ['stopped', '2024-03-10', 'second'],
      ['resumed', '2024-03-12', 'second'],
    );
    expect(inARow).toMatchObject({ status: 'running', end: { date: '2024-04-05' } });
    const together = stateOn(
      '2024-04-01',
      answer,
      ['stopped', '2024-03-05', 'first'],
      ['stopped', '2024-03-07', 'second'],
      ['resumed', '2024-03-08', 'first'],
      ['resumed', '2024-03-10', 'second'],
    );
    expect(together).toMatchObject({ status: 'running', end: { date: '2024-04-05' } });
  });

  it('waits for every cause, and for none that was never open', () => {
    const both = [
      ['stopped', '2024-03-05', 'first'],
      ['stopped', '2024-03-05', 'second'],
      ['resumed', '2024-03-08', 'other'],
      ['resumed', '2024-03-08', 'first'],
    ] as const;
    const causes = both.map((change) => [...change] as [TermChange['type'], string, string]);
    expect(stateOn('2024-03-10', answer, ...causes)).toMatchObject({ status: 'stopped', causes: ['second'] });
  });

  it('gives the whole length again after a reset, also when it had ended', () => {
    const reset = stateOn('2024-03-20', answer, ['reset', '2024-03-20', 'remedies named']);
    expect(reset).toMatchObject({ status: 'running', end: { date: '2024-04-19' } });
    const revived = stateOn('2024-05-01', answer, ['reset', '2024-05-01', 'remedies named']);
    expect(revived).toMatchObject({ status: 'running', end: { date: '2024-05-31' } });
  });

  it('is not prolonged by what stops it after its last day', () => {
    const late = stateOn('2024-05-01', answer, ['stopped', '2024-04-02', 'attestation']);
    expect(late).toMatchObject({ status: 'ended', end: { date: '2024-03-31' } });
  });

  it('can still be stopped while its last day rolls, and then ends on a working day after that', () => {
    const rolling = term(29, 'day', { rolls: true }); // 30 March is a Saturday, 1 April Easter Monday
    expect(stateOn('2024-03-29', rolling).projectedEnd.date).toBe('2024-04-02');
    const changes: [TermChange['type'], string, string][] = [['stopped', '2024-03-31', 'attestation']];
    expect(stateOn('2024-04-05', rolling, ...changes)).toMatchObject({ status: 'stopped', left: 0 });
    expect(stateOn('2024-04-05', rolling, ...changes).projectedEnd.date).toBe('2024-04-08');
  });

  it('does not look at what happens later than the moment asked for', () =>
    expect(stateOn('2024-03-10', answer, ['stopped', '2024-03-11', 'attestation'])).toMatchObject({
      status: 'running',
      end: { date: '2024-03-31' },
    }));
});
