import type { Actor, EventMetadata, Instant, PersonId, Position, Recorded } from '#platform/domain';
import type { AssessmentEvent } from '../assessment.events';
import { about, words } from '../testing/assessment.fixture';
import { assessmentList, type AssessmentRow, countedScore } from './assessment-list.projection';
import { showContent } from './assessment-page.view';
import { showAssessment } from './assessment.view';
import { counting } from './standing.pure';

const minute = (n: number): Instant => `2022-04-20T08:${String(n).padStart(2, '0')}:00.000Z` as Instant;

/** The row after these events, one a minute. */
function after(...events: readonly AssessmentEvent[]): AssessmentRow {
  const recorded = events.map((event, n): Recorded<AssessmentEvent> => {
    const metadata = { actor: 'chair' as PersonId, recordedAt: minute(n) } as EventMetadata;
    const place = {
      id: String(n),
      version: 1,
      stream: 'assessment-a-1',
      revision: n,
      position: `p${String(n)}` as Position,
    };
    return { ...event, ...place, metadata };
  });
  return recorded.reduce<AssessmentRow | null>((row, event) => assessmentList.evolve(row, event, 'a-1'), null)!;
}

const assigned: AssessmentEvent = { type: 'JurorAssigned', data: { ...about, how: 'byHand' } };
const saved: AssessmentEvent = {
  type: 'ScoreSaved',
  data: { ...about, scores: [{ criterion: 'innovation', score: 1 }] },
};
const submitted = (score: number): AssessmentEvent => ({
  type: 'ScoreSubmitted',
  data: { ...about, scores: [{ criterion: 'innovation', score }] },
});
const reopened: AssessmentEvent = { type: 'ScoreReopened', data: { ...about, reason: words(1) } };
const voided: AssessmentEvent = { type: 'AssessmentVoided', data: { ...about, ground: 'conflict' } };

const [juror, other] = ['lea', 'koen'].map((personId) => ({ personId }) as Actor) as [Actor, Actor];
const shown = (row: AssessmentRow, actor: Actor) => {
  const { status, revision, changedAt } = showAssessment(row, 9, actor, {});
  const { scores, finals } = showContent(row, actor, undefined);
  return { status, revision, changedAt, scores: scores.map(({ score }) => score), finals: finals.length };
};

describe('an assessment as it is listed', () => {
  it('looks to others as if nothing had been saved', () => {
    const untouched = { status: 'assigned', revision: 0, changedAt: minute(0), scores: [], finals: 0 };
    expect(shown(after(assigned, saved, saved), other)).toEqual(untouched);
    expect(shown(after(assigned), other)).toEqual(untouched);
  });

  it('shows its juror the draft', () =>
    expect(shown(after(assigned, saved), juror)).toMatchObject({ status: 'draft', changedAt: minute(1), scores: [1] }));

  it('hides what is being done over, and keeps what was final', () => {
    const row = after(assigned, submitted(4), reopened, saved);
    expect(shown(row, other)).toEqual({ status: 'reopened', revision: 2, changedAt: minute(2), scores: [], finals: 1 });
    expect(shown(row, juror)).toMatchObject({ status: 'reopened', scores: [1], finals: 1 });
  });

  it('keeps both values, the newest first', () => {
    const { finals } = showContent(after(assigned, submitted(4), reopened, submitted(2)), other, undefined);
    expect(finals.map(({ scores, reopened: back }) => [scores![0]!.score, back?.at])).toEqual([
      [2, undefined],
      [4, minute(2)],
    ]);
  });

  it.each([
    ['a draft', [saved], 'missing'],
    ['a final score', [submitted(4)], 'submitted'],
    ['one that was reopened', [submitted(4), reopened], 'missing'],
    ['one that is void', [submitted(4), voided], 'voided'],
  ] as const)('counts %s as what it is', (_, events, standing) => {
    const row = after(assigned, ...events);
    expect(counting(row)).toEqual([expect.objectContaining({ standing })]);
    expect(countedScore(row) !== undefined).toBe(standing === 'submitted');
    expect(counting(row)[0]!.scores.length > 0).toBe(standing === 'submitted');
  });

  it('counts an assignment that was ended as none at all', () =>
    expect(counting(after(assigned, { type: 'AssignmentEnded', data: { ...about, reason: words(1) } }))).toEqual([]));
});
