import type { CallId } from '#calls/call.events';
import { type Deadline, instant, type LocalDate, type PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import type { ScoringReminderEvent } from './oversight.events';
import { type ScoringReminderCommand, scoringRemindersDecider } from './scoring-reminders.decider';

const { given } = decisionsOf(scoringRemindersDecider);
const due: Deadline = {
  date: '2022-05-06' as LocalDate,
  rule: 'endOfDay',
  zone: 'Europe/Brussels',
  instant: instant('2022-05-06T22:00:00.000Z'),
};
const reminder = { callId: 'call' as CallId, round: 1, jurors: [{ personId: 'lea' as PersonId, files: 3 }] };
const remind = (today: string, at = `${today}T09:00:00.000Z`, openedOn = '2022-04-12'): ScoringReminderCommand => ({
  type: 'RemindJurors',
  data: {
    ...reminder,
    end: { due, openedOn: openedOn as LocalDate, today: today as LocalDate, at: instant(at) },
  },
});
const reminded: ScoringReminderEvent = { type: 'ScoringReminded', data: { ...reminder, due } };

describe('jurors are reminded of the end of a round', () => {
  it('from three days before it on', () => {
    given().when(remind('2022-05-02')).thenNothing();
    given().when(remind('2022-05-03')).then(reminded);
    given().when(remind('2022-05-06')).then(reminded); // the clock may come late
  });

  it('never when it is over', () => given().when(remind('2022-05-07', '2022-05-06T22:00:00.000Z')).thenNothing());

  it('once', () => given(reminded).when(remind('2022-05-05')).thenNothing());

  it('not on the day on which it was opened', () => {
    given()
      .when(remind('2022-05-05', undefined, '2022-05-05'))
      .thenNothing();
    given()
      .when(remind('2022-05-06', undefined, '2022-05-05'))
      .then(reminded);
  });
});
