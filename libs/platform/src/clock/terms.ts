import { Temporal } from 'temporal-polyfill';
import {
  type Deadline,
  type Instant,
  type Term,
  type TermChange,
  type TermHistory,
  type TermState,
} from '#platform/domain';
import { endOf, localDateOf } from './deadlines';
import { countBetween, daysGiven, lastDay } from './term-days';

type Day = Temporal.PlainDate;

/**
 * The end of a term that is never stopped, in whole calendar days in Belgium counted from the day after `startsAfter`. `date` is
 * the last day that counts, `instant` the midnight in Brussels that is the first moment too late, also across a clock change.
 * @throws RangeError when the length of the term is no whole number of at least one
 */
export function termDeadline(term: Term, startsAfter: Instant): Deadline {
  const day = dayOf(startsAfter);
  return endOfDay(lastDay(term, day, daysGiven(term, day)));
}

/**
 * Where a term stands at an instant, from what had happened to it by then; later changes are not looked at. Each time the clock is
 * resumed or reset it counts on from the day after. A change that the log holds after one of a later day is taken as of that day.
 * @throws RangeError when the length of the term is no whole number of at least one
 */
export function termState(term: Term, [started, ...changes]: TermHistory, now: Instant): TermState {
  const clock = new TermClock(term, dayOf(started.at));
  for (const change of changes) if (change.at <= now) clock.apply(change);
  return clock.stateAt(now);
}

class TermClock {
  private readonly open = new Set<string>();
  private since: Day; // the last day before those that count now
  private left: number; // what is counted after it
  private ended: Day | undefined;

  constructor(
    private readonly term: Term,
    private today: Day,
  ) {
    this.since = today;
    this.left = daysGiven(term, today);
  }

  apply({ type, at, cause }: TermChange): void {
    this.today = laterOf(this.today, dayOf(at));
    switch (type) {
      case 'stopped':
        if (this.open.size === 0) this.stop();
        this.open.add(cause);
        return;
      case 'resumed':
        if (this.open.delete(cause) && this.open.size === 0) this.since = this.today;
        return;
      case 'reset':
        this.since = this.today;
        this.left = daysGiven(this.term, this.today);
        this.ended = undefined;
    }
  }

  /** With nothing left but a last day that rolls, the clock can still be stopped: the term then ends on a working day after that. */
  private stop(): void {
    if (this.ended) return;
    const end = lastDay(this.term, this.since, this.left);
    if (Temporal.PlainDate.compare(end, this.today) <= 0) this.ended = end;
    else this.left = Math.max(0, this.left - countBetween(this.term, this.since, this.today));
  }

  stateAt(now: Instant): TermState {
    const today = laterOf(this.today, dayOf(now));
    const stopped = this.open.size > 0 && !this.ended;
    const projectedEnd = endOfDay(this.ended ?? lastDay(this.term, stopped ? today : this.since, this.left));
    if (stopped) return { status: 'stopped', causes: [...this.open], left: this.left, projectedEnd };
    return { status: now < projectedEnd.instant ? 'running' : 'ended', end: projectedEnd, projectedEnd };
  }
}

const dayOf = (at: Instant): Day => Temporal.PlainDate.from(localDateOf(at));
const laterOf = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) < 0 ? b : a);
const endOfDay = (day: Day): Deadline => endOf({ date: day.toString() });
