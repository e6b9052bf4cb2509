import fc from 'fast-check';
import { type CallCommand, callDecider } from '#calls/call.decider';
import type { CallEvent } from '#calls/call.events';
import { draft2022, drafted, published, reason } from '#calls/testing/call.fixture';
import { type Deadline, type Instant, type OrganisationId, RuleBroken } from '#platform/domain';
import { applicationDecider } from './application.decider';
import { callTerms, type PublishedTerms } from './call-terms.fold';
import * as the from './testing/application.fixture';

const ours = the.organisationId;
const theirs = 'b0000000-0000-4000-8000-000000000002' as OrganisationId;
const graceHours = 24;
const begin = Date.parse(the.opensAt);
const hour = (n: number) => new Date(begin + n * 3_600_000).toISOString() as Instant;
const firstClosing = (Date.parse(the.closesAt) - begin) / 3_600_000; // about 1,967 hours after the opening
const lastHour = 2 * firstClosing;

/** Something an administrator tried, in hours after the opening; `closes` is the deadline it names. */
interface Act {
  readonly what: 'extend' | 'reopen' | 'reopenForUs' | 'reopenForThem' | 'suspend' | 'resume' | 'resumeLater';
  readonly at: number;
  readonly closes: number;
}

const deadline = (n: number) => ({ instant: hour(n) }) as Deadline;

function commandOf({ what, at, closes: end }: Act): CallCommand {
  const asked = { reason, receivedAt: hour(at) };
  const moves = { ...asked, closes: deadline(end) };
  switch (what) {
    case 'extend':
      return { type: 'ExtendDeadline', data: moves };
    case 'reopen':
      return { type: 'ReopenCall', data: moves };
    case 'reopenForUs':
      return { type: 'ReopenCallForOrganisation', data: { ...moves, organisationId: ours } };
    case 'reopenForThem':
      return { type: 'ReopenCallForOrganisation', data: { ...moves, organisationId: theirs } };
    case 'suspend':
      return { type: 'SuspendCall', data: asked };
    case 'resume':
      return { type: 'ResumeCall', data: asked };
    case 'resumeLater':
      return { type: 'ResumeCall', data: moves };
  }
}

/** The acts that the decider took, and the log that they left. */
function carriedOut(acts: readonly Act[]): { taken: Act[]; log: CallEvent[] } {
  const draft = { ...draft2022, graceHours };
  const log = [drafted(draft), published(draft)];
  const taken = acts.filter((act) => {
    const call = log.reduce((state, event) => callDecider.evolve(state, event), callDecider.initialState);
    try {
      const events = callDecider.decide(commandOf(act), call);
      log.push(...events);
      return events.length > 0;
    } catch (error) {
      if (error instanceof RuleBroken) return false;
      throw error;
    }
  });
  return { taken, log };
}

type Outcome = 'inTime' | 'withinGrace' | 'late' | 'suspended' | 'notOpen';

/** A clerk with a calendar: knows only what was done up to that hour, and looks whether the counter is open. */
function byTheClerk(taken: readonly Act[], at: number): Outcome {
  let closes = firstClosing;
  let own = 0;
  let suspended = false;
  for (const act of taken.filter((each) => each.at <= at)) {
    if (act.what === 'suspend') suspended = true;
    else if (act.what === 'reopenForUs') own = act.closes;
    else if (act.what !== 'reopenForThem') {
      if (act.what !== 'resume') closes = act.closes;
      if (act.what.startsWith('resume')) suspended = false;
    }
  }
  if (at < 0) return 'notOpen';
  if (suspended) return 'suspended';
  const end = Math.max(closes, own);
  if (at < end) return 'inTime';
  return at < end + graceHours ? 'withinGrace' : 'late';
}

const termsOf = (log: readonly CallEvent[]) =>
  log.reduce((terms, event) => callTerms.evolve(terms, event), callTerms.initialState) as PublishedTerms;

const ready = [the.started, the.saved(the.complete)].reduce(
  (state, event) => applicationDecider.evolve(state, event),
  applicationDecider.initialState,
);

function byTheDecider(log: readonly CallEvent[], at: number): string {
  try {
    const data = { by: the.ada, terms: termsOf(log), receivedAt: hour(at) };
    const [event] = applicationDecider.decide({ type: 'SubmitApplication', data }, ready);
    if (event?.type === 'ApplicationRejectedAsLate') return 'late';
    return event?.type === 'ApplicationSubmitted' && event.data.withinGrace ? 'withinGrace' : 'inTime';
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const refused: Record<string, Outcome> = { callSuspended: 'suspended', callNotOpenYet: 'notOpen' };
    return refused[error.rule] ?? error.rule;
  }
}

const hours = fc.integer({ min: -24, max: lastHour });
const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom('extend', 'reopen', 'reopenForUs', 'reopenForThem', 'suspend', 'resume', 'resumeLater'),
  at: hours,
  closes: fc.integer({ min: 0, max: lastHour }),
});
const history = fc.array(act, { maxLength: 14 });
const inOrder = history.map((acts) => acts.toSorted((a, b) => a.at - b.at));

it('a submission is on time exactly when it was inside the window in force at its instant', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(inOrder, fc.array(hours, { minLength: 1, maxLength: 4 }), (acts, free) => {
      const { taken, log } = carriedOut(acts);
      const edges = taken.flatMap(({ at, closes }) => [at, closes, closes + graceHours]);
      for (const edge of [...free, firstClosing, ...edges])
        for (const at of [edge - 1, edge, edge + 1]) {
          const expected = byTheClerk(taken, at);
          seen.add(expected);
          expect([at, byTheDecider(log, at)]).toEqual([at, expected]);
        }
    }),
    { numRuns: 250 },
  );
  expect(seen).toEqual(new Set(['inTime', 'withinGrace', 'late', 'suspended', 'notOpen']));
});

it('no act shortens a deadline, in whatever order they are decided, and none moves one without a reason', () => {
  const moved = new Set<string>();
  fc.assert(
    fc.property(history, (acts) => {
      const { log } = carriedOut(acts);
      for (let n = 2; n < log.length; n++) {
        const [before, after] = [deadlinesOf(log.slice(0, n)), deadlinesOf(log.slice(0, n + 1))];
        before.forEach((each, which) => expect(after[which]! >= each).toBe(true));
        if (JSON.stringify(before) === JSON.stringify(after)) continue;
        const { type, data } = log[n]!;
        moved.add(type);
        expect(data).toMatchObject({ reason, formerCloses: expect.anything(), closes: expect.anything() });
      }
    }),
    { numRuns: 250 },
  );
  const movers = ['DeadlineExtended', 'CallReopened', 'CallReopenedForOrganisation', 'CallResumed'];
  expect(moved).toEqual(new Set(movers));
});

/** The deadline of everybody, of us and of them. */
function deadlinesOf(log: readonly CallEvent[]): readonly string[] {
  const { closesAt, ownWindows } = termsOf(log);
  const own = (organisationId: OrganisationId) =>
    ownWindows.filter((each) => each.organisationId === organisationId).map((each) => each.closesAt);
  return [ours, theirs].map((each) => [closesAt!, ...own(each)].sort().at(-1)!).concat(closesAt!);
}
