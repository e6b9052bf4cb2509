import fc from 'fast-check';
import { atRate, type Cents, type Deadline, type Instant, type LocalDate, RuleBroken } from '#platform/domain';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { ApplicationAnswers, ApplicationEvent, FileSection } from './application.events';
import * as the from './testing/application.fixture';
import { asked } from './testing/file.fixture';

const { ada, complete, saved, started, submitted, terms, words } = the;
const handedIn = [started, saved(complete), submitted()];

/** Seconds after noon of 4 April; nothing in here knows of days. */
const instantOf = (second: number): Instant =>
  new Date(Date.parse('2022-04-04T12:00:00.000Z') + second * 1_000).toISOString() as Instant;
const dueAfter = (second: number): Deadline => ({
  date: '2022-04-04' as LocalDate,
  rule: 'endOfDay',
  zone: 'Europe/Brussels',
  instant: instantOf(second),
});

const answersOf: Readonly<Record<FileSection, (n: number) => ApplicationAnswers>> = {
  project: (n) => ({ title: `Title ${String(n)}` }),
  costs: (n) => ({ costLines: [{ label: words, costCents: (n + 1) as Cents }] }),
  declarations: () => ({ ownContributionConfirmed: true }),
};
const section = fc.constantFrom<FileSection>('project', 'costs', 'declarations');
const step = fc.record({
  kind: fc.constantFrom('request', 'save', 'complete', 'completeOne', 'withdraw', 'tick', 'decide'),
  section,
  n: fc.integer({ min: 0, max: 999 }),
  wait: fc.integer({ min: 0, max: 4 }),
  term: fc.integer({ min: 1, max: 9 }),
  which: fc.integer({ min: 0, max: 5 }),
});
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

function commandOf({ kind, section: name, n, term, which }: Step, id: number, now: number): ApplicationCommand {
  const receivedAt = instantOf(now);
  switch (kind) {
    case 'request': {
      const request = { requestId: `r${String(id)}`, sections: [name], explanation: asked };
      return { type: 'RequestCompletion', data: { ...request, due: dueAfter(now + term), requestedAt: receivedAt } };
    }
    case 'save':
      return { type: 'SaveApplication', data: { changes: answersOf[name](n), terms, receivedAt } };
    case 'complete':
      return { type: 'CompleteApplication', data: { by: ada, terms, receivedAt } };
    case 'completeOne':
      return { type: 'CompleteApplication', data: { by: ada, terms, receivedAt, requestId: `r${String(which)}` } };
    case 'withdraw':
      return {
        type: 'WithdrawCompletionRequest',
        data: { requestId: `r${String(which)}`, reason: words, terms, receivedAt },
      };
    case 'tick':
      return { type: 'LapseCompletion', data: { at: receivedAt, terms } };
    case 'decide':
      return { type: 'DecideAdmissibility', data: { admissible: true, grounds: [], terms } };
  }
}

type Dated = ApplicationEvent & { readonly now: number };

function play(steps: readonly Step[]): readonly Dated[] {
  const evolve = applicationDecider.evolve.bind(applicationDecider);
  let state = handedIn.reduce(evolve, applicationDecider.initialState);
  let now = 0;
  return steps.flatMap((each, id) => {
    now += each.wait;
    try {
      const events = applicationDecider.decide(commandOf(each, id, now), state);
      state = events.reduce(evolve, state);
      return events.map((event) => ({ ...event, now }));
    } catch (error) {
      if (error instanceof RuleBroken) return [];
      throw error;
    }
  });
}

/** What the events say of a file, told again by somebody who only reads the regulation. */
class Register {
  readonly open = new Map<string, { readonly sections: readonly FileSection[]; readonly due: Instant }>();
  answers: ApplicationAnswers = complete;
  pending: ApplicationAnswers = {};
  over = false;

  take({ type, data, now }: Dated): void {
    const overdue = [...this.open.values()].some(({ due }) => due <= instantOf(now));
    const isOpen = (name: FileSection) => [...this.open.values()].some(({ sections }) => sections.includes(name));
    if (type === 'CompletionRequested') {
      expect([this.over, data.sections.some(isOpen)]).toEqual([false, false]);
      this.open.set(data.requestId, { sections: data.sections, due: data.due.instant });
    } else if (type === 'ApplicationSaved') {
      expect([
        overdue,
        (Object.keys(answersOf) as FileSection[]).some((name) => isOpen(name) && touches(name, data.changes)),
      ]).toEqual([false, true]);
      this.pending = { ...this.pending, ...data.changes };
    } else if (type === 'ApplicationCompleted') {
      expect(overdue).toBe(false);
      for (const id of data.requestIds) for (const name of this.open.get(id)!.sections) this.handIn(name);
      for (const id of data.requestIds) this.open.delete(id);
      const cost = this.answers.costLines!.reduce((sum, { costCents }) => sum + costCents, 0) as Cents;
      expect(data).toMatchObject({ stillOpen: this.open.size, title: this.answers.title, eligibleCostCents: cost });
      expect(data.requestedCents).toBe(atRate(cost, terms.rate));
    } else if (type === 'CompletionRequestWithdrawn') {
      expect([overdue, this.open.get(data.requestId)?.sections]).toEqual([false, data.sections]);
      this.open.delete(data.requestId);
      expect(data.stillOpen).toBe(this.open.size);
      this.pending = Object.fromEntries(
        Object.entries(this.pending).filter(([field]) => !data.sections.some((name) => touches(name, { [field]: 1 }))),
      );
    } else if (type === 'ApplicationFoundInadmissible') {
      expect([this.over, overdue]).toEqual([false, true]);
      this.over = true;
    } else if (type === 'CompletionRejectedAsLate') expect(this.over).toBe(true);
    else if (type === 'ApplicationFoundAdmissible') {
      expect([this.over, this.open.size]).toEqual([false, 0]);
      this.over = true;
    }
  }

  private handIn(name: FileSection): void {
    const own = Object.entries(this.pending).filter(([field]) => touches(name, { [field]: 1 }));
    this.answers = { ...this.answers, ...Object.fromEntries(own) };
  }
}
const touches = (name: FileSection, answers: object): boolean =>
  Object.keys(answersOf[name](0)).some((field) => field in answers);

it('whatever is asked, saved, handed in and left lying: only open sections change, in time, and one end is reached once', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const register = new Register();
      for (const event of play(steps)) register.take(event);
    }),
    { numRuns: 500 },
  ));

it('a file ends as inadmissible exactly when a term passed with its request neither answered nor withdrawn', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const end: Step = { kind: 'tick', section: 'costs', n: 0, wait: 100, term: 1, which: 0 };
      const events = play([...steps, end]);
      const answered = new Set(
        events.flatMap(({ type, data }) => {
          if (type === 'CompletionRequestWithdrawn') return [data.requestId];
          return type === 'ApplicationCompleted' ? data.requestIds : [];
        }),
      );
      const unanswered = events.some(
        ({ type, data }) => type === 'CompletionRequested' && !answered.has(data.requestId),
      );
      const lapsed = events.filter(({ type }) => type === 'ApplicationFoundInadmissible');
      expect(lapsed).toHaveLength(unanswered ? 1 : 0);
    }),
    { numRuns: 500 },
  ));
