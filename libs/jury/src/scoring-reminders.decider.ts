import {
  daysBetween,
  type Deadline,
  type Decider,
  type Instant,
  type LocalDate,
  type Messages,
} from '#platform/domain';
import type { ScoringReminderEvent } from './oversight.events';

const daysBefore = 3;

/** A round with an end, on a day. */
export interface ComingEnd {
  readonly due: Deadline;
  readonly openedOn: LocalDate;
  readonly today: LocalDate;
  readonly at: Instant;
}

/** From three days before the last day on, but not on the day on which the round was opened. */
export const isReminderDue = ({ due, openedOn, today, at }: ComingEnd): boolean =>
  at < due.instant && openedOn < today && daysBetween(today, due.date) <= daysBefore;

type Reminded = Extract<ScoringReminderEvent, { type: 'ScoringReminded' }>['data'];
export type ScoringReminderCommand = Messages<{ RemindJurors: Omit<Reminded, 'due'> & { end: ComingEnd } }>;

/** The rounds about which jurors were reminded. */
export const scoringRemindersDecider: Decider<ReadonlySet<number>, ScoringReminderCommand, ScoringReminderEvent> = {
  stream: 'scoringReminders',
  initialState: new Set(),
  decide({ data: { end, ...reminder } }, rounds) {
    if (rounds.has(reminder.round) || !isReminderDue(end)) return [];
    return [{ type: 'ScoringReminded', data: { ...reminder, due: end.due } }];
  },
  evolve: (rounds, { data }) => new Set([...rounds, data.round]),
};
