import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instant, type LocalDate, type Term, type TermChange, type TermHistory } from '#platform/domain';
import { holidaysOf } from './holidays';
import { termDeadline, termState } from './terms';

const zone = 'Europe/Brussels';
const dayMs = 86_400_000;
const dateOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
const wallDate = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
const localDay = (at: string) => {
  const [year, month, day] = wallDate.format(new Date(at)).split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
};

/** Counts as a clerk would with a calendar on the wall: day after day, by the events that lie before each. */
function countedByHand(term: Term, [started, ...changes]: TermHistory, now: string): string {
  const today = localDay(now);
  const happened = changes.filter(({ at }) => at <= now).map((change) => ({ ...change, on: localDay(change.at) }));
  let day = happened.findLast(({ type }) => type === 'reset')?.on ?? localDay(started.at);
  const given = givenAfter(term, day);
  for (let counted = 0; ;) {
    day++;
    if (day <= today && standsStill(happened, day)) continue; // what is still open is taken as answered today
    const works = worksOn(term, day);
    if (counted < given) counted += term.unit === 'workingDay' && !works ? 0 : 1;
    if (counted === given && (works || !term.rolls)) return dateOf(day);
  }
}

function standsStill(happened: readonly (TermChange & { on: number })[], day: number): boolean {
  const open = new Set<string>();
  for (const { type, cause, on } of happened)
    if (on < day && type === 'stopped') open.add(cause);
    else if (on < day && type === 'resumed') open.delete(cause);
  return open.size > 0;
}

function worksOn({ calendar, closingDays = [] }: Term, day: number): boolean {
  const date = dateOf(day);
  const weekday = new Date(day * dayMs).getUTCDay();
  const closed = holidaysOf(calendar, Number(date.slice(0, 4))).has(date) || closingDays.includes(date as LocalDate);
  return weekday !== 0 && weekday !== 6 && !closed;
}

function givenAfter({ length, unit, monthEnd }: Term, day: number): number {
  if (unit !== 'month') return unit === 'week' ? length * 7 : length;
  const date = new Date(day * dayMs);
  const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const lastOf = (inMonth: number) => new Date(Date.UTC(year, inMonth + 1, 0)).getUTCDate();
  const wanted = monthEnd === 'endToEnd' && number === lastOf(month) ? 31 : number;
  return Date.UTC(year, month + length, Math.min(wanted, lastOf(month + length))) / dayMs - day;
}

const start = Date.UTC(2019, 0, 1) / dayMs;
const moment = (hours: number) => instant(new Date(start * dayMs + hours * 3_600_000).toISOString());
const causes = fc.constantFrom('first', 'second', 'third');
const aTerm: fc.Arbitrary<Term> = fc.record({
  length: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('day', 'workingDay', 'week', 'month'),
  rolls: fc.boolean(),
  calendar: fc.constantFrom('federal', 'flemish', 'frenchCommunity'),
  monthEnd: fc.constantFrom('lastDay', 'endToEnd'),
  closingDays: fc.array(
    fc.integer({ min: 0, max: 2_000 }).map((n) => dateOf(start + n) as LocalDate),
    { maxLength: 5 },
  ),
});
const aChange = fc.record({
  type: fc.constantFrom<TermChange['type']>('stopped', 'stopped', 'resumed', 'resumed', 'reset'),
  cause: causes,
  after: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1_500 })),
});
const aStory = fc
  .record({
    term: aTerm,
    began: fc.integer({ min: 0, max: 26_000 }),
    steps: fc.array(aChange, { maxLength: 10 }),
    rest: fc.integer({ min: 0, max: 3_000 }),
  })
  .map(({ term, began, steps, rest }) => {
    let hours = began;
    const changes = steps.map(({ type, cause, after }) => ({ type, cause, at: moment((hours += after)) }));
    const history: TermHistory = [{ type: 'started', at: moment(began) }, ...changes];
    return { term, history, now: moment(hours + rest) };
  });

const runs = { numRuns: 300 };

it('ends where counting day by day ends, after any stops, resumes and resets', () =>
  fc.assert(
    fc.property(aStory, ({ term, history, now }) => {
      expect(termState(term, history, now).projectedEnd.date).toBe(countedByHand(term, history, now));
    }),
    runs,
  ));

it('never ends earlier for one stop more', () =>
  fc.assert(
    fc.property(aStory, fc.nat(), causes, ({ term, history, now }, at, cause) => {
      const [started, ...changes] = history;
      const place = at % (changes.length + 1);
      const stop: TermChange = { type: 'stopped', at: (changes[place - 1] ?? started).at, cause };
      const more: TermHistory = [started, ...changes.slice(0, place), stop, ...changes.slice(place)];
      const [before, after] = [history, more].map((each) => termState(term, each, now).projectedEnd.instant);
      expect(after! >= before!).toBe(true);
    }),
    runs,
  ));

it('ends at a midnight in Brussels that is the start of the day after the last one', () =>
  fc.assert(
    fc.property(aStory, ({ term, history, now }) => {
      const { projectedEnd: end } = termState(term, history, now);
      const local = Temporal.Instant.from(end.instant).toZonedDateTimeISO(zone);
      expect(local.toPlainTime().toString()).toBe('00:00:00');
      expect(local.toPlainDate().toString()).toBe(Temporal.PlainDate.from(end.date).add({ days: 1 }).toString());
    }),
    runs,
  ));

it('ends for an undisturbed term where its deadline was given', () =>
  fc.assert(
    fc.property(aStory, ({ term, history: [started], now }) => {
      expect(termState(term, [started], now).projectedEnd).toEqual(termDeadline(term, started.at));
    }),
    runs,
  ));
