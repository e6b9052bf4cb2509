import fc from 'fast-check';
import { instant, RuleBroken } from '#platform/domain';
import { type Assessment, type AssessmentCommand, assessmentDecider, isOpen } from './assessment.decider';
import type { AssessmentEvent, DraftScore } from './assessment.events';
import { submissionViolations } from './score-check.pure';
import { about, rules, words } from './testing/assessment.fixture';

const reason = words(1);
const at = instant('2022-05-02T09:00:00.000Z');
const entry: fc.Arbitrary<DraftScore> = fc.record(
  {
    criterion: fc.constantFrom('innovation', 'integration', 'addedValue', 'unknown'),
    score: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.constant('notApplicable' as const)),
    comment: fc.constant(reason),
  },
  { requiredKeys: ['criterion'] },
);
const whole = rules.criteria.map(({ code }) => ({ criterion: code, score: 4 }));
const scores = fc.oneof(fc.array(entry, { maxLength: 4 }), fc.constant(whole));
const ground = fc.constantFrom('conflict' as const, 'noExpertise' as const, 'tooMany' as const);
const command: fc.Arbitrary<AssessmentCommand> = fc.oneof(
  fc.constant<AssessmentCommand>({ type: 'AssignJuror', data: { about, how: 'byHand', reason } }),
  fc.constant<AssessmentCommand>({ type: 'EndAssignment', data: { reason } }),
  ground.map((each): AssessmentCommand => ({ type: 'DeclineAssignment', data: { ground: each } })),
  scores.map((each): AssessmentCommand => ({ type: 'SaveScore', data: { scores: each, rules } })),
  scores.map((each): AssessmentCommand => ({ type: 'SubmitScore', data: { scores: each, rules, at } })),
  fc.constant<AssessmentCommand>({ type: 'AbstainFromScoring', data: { reason, at } }),
  fc.constant<AssessmentCommand>({ type: 'ReopenScore', data: { reason, at } }),
  fc.constant<AssessmentCommand>({ type: 'VoidAssessment', data: { ground: 'conflict' } }),
);

/** What comes of commands one after the other; whatever is refused leaves no trace. */
function played(commands: readonly AssessmentCommand[]): readonly AssessmentEvent[] {
  let state: Assessment = assessmentDecider.initialState;
  return commands.flatMap((each) => {
    const events = decided(each, state);
    state = events.reduce<Assessment>((folded, event) => assessmentDecider.evolve(folded, event), state);
    expect(decided(each, state).length === 0 || canRepeat(each)).toBe(true);
    return events;
  });
}

/** Asked twice, only a draft is saved again: its words are sealed anew. */
const canRepeat = ({ type }: AssessmentCommand): boolean => type === 'SaveScore';

function decided(asked: AssessmentCommand, state: Assessment): readonly AssessmentEvent[] {
  try {
    return assessmentDecider.decide(asked, state);
  } catch (error) {
    if (error instanceof RuleBroken) return [];
    throw error;
  }
}

const isFinal = ({ type }: AssessmentEvent): boolean => type === 'ScoreSubmitted' || type === 'JurorAbstained';
const always = (holds: (events: readonly AssessmentEvent[]) => void): void =>
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => holds(played(commands))),
    { numRuns: 300 },
  );

describe('whatever is asked of an assessment, in whatever order', () => {
  it('nothing final follows something final without a reopening in between', () =>
    always((events) => {
      let open = true;
      for (const event of events) {
        if (isFinal(event)) expect(open).toBe(true);
        if (isFinal(event)) open = false;
        if (event.type === 'ScoreReopened') open = true;
      }
    }));

  it('a final score is whole, in range, and says why it is low', () =>
    always((events) => {
      for (const { type, data } of events)
        if (type === 'ScoreSubmitted') expect(submissionViolations(data.scores, rules)).toEqual([]);
    }));

  it('nothing follows a conflict of interest', () =>
    always((events) => {
      const recused = ({ type, data }: AssessmentEvent): boolean =>
        type === 'AssessmentVoided' || (type === 'AssignmentDeclined' && data.ground === 'conflict');
      const at = events.findIndex(recused);
      expect(at === -1 ? [] : events.slice(at + 1)).toEqual([]);
    }));

  it('what was final is never taken away: it is void or it stands', () =>
    always((events) => {
      const first = events.findIndex(isFinal);
      const later = first === -1 ? [] : events.slice(first + 1).map(({ type }) => type);
      expect(later.filter((type) => type === 'AssignmentEnded' || type === 'AssignmentDeclined')).toEqual([]);
    }));

  it('is open or over, and its scores are those of the call', () =>
    always((events) => {
      const state = events.reduce<Assessment>((folded, event) => assessmentDecider.evolve(folded, event), {
        status: 'none',
      });
      if (state.status === 'none') return;
      expect(state.scores.every(({ criterion }) => rules.criteria.some(({ code }) => code === criterion))).toBe(true);
      expect(isOpen(state.status)).toBe(
        decided({ type: 'AbstainFromScoring', data: { reason, at } }, state).length > 0,
      );
    }));
});
