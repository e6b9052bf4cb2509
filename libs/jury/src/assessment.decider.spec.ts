import { decisionsOf } from '#platform/testing';
import type { ApplicationId } from '#applications/application.events';
import { type Instant, instant, type LocalDate, type PersonId, type VaultRef } from '#platform/domain';
import { type AssessmentCommand, assessmentDecider } from './assessment.decider';
import { assessmentIdOf } from './assessment-id';
import type { AssessmentEvent, CriterionScore, DraftScore } from './assessment.events';
import { scoringDecider } from './scoring.decider';
import { about, rules, words } from './testing/assessment.fixture';

const { given } = decisionsOf(assessmentDecider);
const [why, otherwise] = [words(1), words(2)];

const assigned: Extract<AssessmentEvent, { type: 'JurorAssigned' }> = {
  type: 'JurorAssigned',
  data: { ...about, how: 'byHand' },
};
const ended: AssessmentEvent = { type: 'AssignmentEnded', data: { ...about, reason: why } };
const declined = (ground: 'conflict' | 'noExpertise' | 'tooMany'): AssessmentEvent => ({
  type: 'AssignmentDeclined',
  data: { ...about, ground },
});
const saved = (...scores: readonly DraftScore[]): AssessmentEvent => ({
  type: 'ScoreSaved',
  data: { ...about, scores },
});
const submitted = (...scores: readonly CriterionScore[]): AssessmentEvent => ({
  type: 'ScoreSubmitted',
  data: { ...about, scores },
});
const abstained: AssessmentEvent = { type: 'JurorAbstained', data: { ...about, reason: why } };
const reopened: AssessmentEvent = { type: 'ScoreReopened', data: { ...about, reason: why } };
const voided: AssessmentEvent = { type: 'AssessmentVoided', data: { ...about, ground: 'conflict' } };

const score = (criterion: string, given: number | 'notApplicable'): CriterionScore => ({ criterion, score: given });
const whole = [score('innovation', 4), score('integration', 3), score('addedValue', 5)];

const inTime = instant('2022-05-06T21:59:59.999Z');
const late = instant('2022-05-06T22:00:00.000Z');
const due = { date: '2022-05-06' as LocalDate, rule: 'endOfDay', zone: 'Europe/Brussels', instant: late } as const;

const assign: AssessmentCommand = { type: 'AssignJuror', data: { about, how: 'byHand' } };
const assignFor = (reason: VaultRef, how: 'byHand' | 'inBulk' = 'byHand'): AssessmentCommand => ({
  type: 'AssignJuror',
  data: { about, how, reason },
});
const save = (...scores: readonly DraftScore[]): AssessmentCommand => ({ type: 'SaveScore', data: { scores, rules } });
const submit = (...scores: readonly DraftScore[]): AssessmentCommand => ({
  type: 'SubmitScore',
  data: { scores, rules, at: inTime },
});
const abstain: AssessmentCommand = { type: 'AbstainFromScoring', data: { reason: why, at: inTime } };
const reopen: AssessmentCommand = { type: 'ReopenScore', data: { reason: why, at: inTime } };
const end: AssessmentCommand = { type: 'EndAssignment', data: { reason: why } };
const declineFor = (ground: 'conflict' | 'noExpertise' | 'tooMany'): AssessmentCommand => ({
  type: 'DeclineAssignment',
  data: { ground },
});
const voidIt: AssessmentCommand = { type: 'VoidAssessment', data: { ground: 'conflict' } };

describe('an assignment', () => {
  it('is one per juror, file and round', () => {
    const idOf = (file: string, person: string, round: number) =>
      assessmentIdOf(file as ApplicationId, person as PersonId, round);
    expect(idOf('f', 'p', 1)).toBe(idOf('f', 'p', 1));
    expect(new Set([idOf('f', 'p', 1), idOf('f', 'p', 2), idOf('f', 'q', 1), idOf('g', 'p', 1)]).size).toBe(4);
  });
  it('is made', () => given().when(assign).then(assigned));
  it('is made once', () => given(assigned).when(assign).thenNothing());
  it('is no second one when the score is final', () =>
    given(assigned, submitted(...whole))
      .when(assign)
      .thenNothing());
  it('is taken away before anything is final', () => given(assigned, saved(whole[0]!)).when(end).then(ended));
  it('is made again after that, empty', () => {
    given(assigned, saved(whole[0]!), ended).when(assign).then(assigned);
    given(assigned, saved(whole[0]!), ended, assigned).when(save(whole[1]!)).then(saved(whole[1]!));
  });
  it('is not taken away once the score is final', () =>
    given(assigned, submitted(...whole))
      .when(end)
      .thenRefused('assessmentFinal'));
  it('is not taken away from who has to score again', () =>
    given(assigned, submitted(...whole), reopened)
      .when(end)
      .thenRefused('assessmentFinal'));
  it('of nobody is not found', () => given().when(save(whole[0]!)).thenRefused('notFound'));
});

describe('a recusal', () => {
  it('says why', () => given(assigned).when(declineFor('tooMany')).then(declined('tooMany')));
  it('happens once', () => given(assigned, declined('conflict')).when(declineFor('conflict')).thenNothing());
  it('leaves nothing to score', () =>
    given(assigned, declined('noExpertise')).when(save(whole[0]!)).thenRefused('assignmentOver'));
  it.each(['noExpertise', 'tooMany'] as const)(
    'for %s does not keep the pair apart: by hand, with a reason',
    (ground) => {
      const [again, assignedAgain] = [
        assignFor(otherwise),
        { ...assigned, data: { ...assigned.data, reason: otherwise } },
      ];
      given(assigned, declined(ground)).when(again).then(assignedAgain);
      given(assigned, declined(ground)).when(assign).thenRefused('jurorDeclined');
      given(assigned, declined(ground)).when(assignFor(otherwise, 'inBulk')).thenRefused('jurorDeclined');
    },
  );
  it('for a conflict keeps the pair apart for ever', () =>
    given(assigned, declined('conflict')).when(assign).thenRefused('jurorRecused'));
  it('comes too late once the score is final', () =>
    given(assigned, submitted(...whole))
      .when(declineFor('noExpertise'))
      .thenRefused('assessmentFinal'));
});

describe('a draft', () => {
  it('holds all that there is so far, in the order of the criteria', () =>
    given(assigned, saved(whole[2]!)).when(save(whole[0]!)).then(saved(whole[0]!, whole[2]!)));
  it('takes the words before the number', () =>
    given(assigned)
      .when(save({ criterion: 'innovation', comment: why }))
      .then(saved({ criterion: 'innovation', comment: why })));
  it('puts a criterion that is entered anew in the place of the former', () =>
    given(assigned, saved({ ...whole[0]!, comment: why }))
      .when(save(score('innovation', 0)))
      .then(saved(score('innovation', 0))));
  it('forgets a criterion that is left empty', () =>
    given(assigned, saved(whole[0]!, whole[1]!))
      .when(save({ criterion: 'innovation' }))
      .then(saved(whole[1]!)));
  it('keeps the words on the whole until they are taken away', () => {
    const said: AssessmentEvent = { type: 'ScoreSaved', data: { ...about, scores: [], comment: why } };
    given(assigned)
      .when({ type: 'SaveScore', data: { scores: [], comment: why, rules } })
      .then(said);
    given(assigned, said)
      .when(save(whole[0]!))
      .then({ type: 'ScoreSaved', data: { ...about, scores: [whole[0]!], comment: why } });
    given(assigned, said)
      .when({ type: 'SaveScore', data: { scores: [], comment: '', rules } })
      .then(saved());
  });
  it('of nothing is nothing', () => {
    given(assigned).when(save()).thenNothing();
    given(assigned, saved(whole[0]!)).when(save()).thenNothing();
    given(assigned)
      .when(save({ criterion: 'innovation' }))
      .thenNothing();
  });
  it('refuses a number out of range, an unknown criterion and one named twice, all at once', () =>
    given(assigned)
      .when(save(score('innovation', 6), score('innovation', -1), score('beauty', 3)))
      .thenRefused(
        'scoreIncomplete',
        'scores[0].score',
        'scores[1].criterion',
        'scores[1].score',
        'scores[2].criterion',
      ));
});

describe('a score', () => {
  it('is submitted with every criterion', () =>
    given(assigned)
      .when(submit(...whole))
      .then(submitted(...whole)));
  it('is submitted as it was saved', () =>
    given(assigned, saved(...whole))
      .when(submit())
      .then(submitted(...whole)));
  it('of zero with a reason is a score', () => {
    const zero = { criterion: 'addedValue', score: 0, comment: why };
    given(assigned, saved(whole[0]!, whole[1]!))
      .when(submit(zero))
      .then(submitted(whole[0]!, whole[1]!, zero));
  });
  it('may say that a criterion does not apply, without a reason', () => {
    const none = score('integration', 'notApplicable');
    given(assigned)
      .when(submit(whole[0]!, none, whole[2]!))
      .then(submitted(whole[0]!, none, whole[2]!));
  });
  it('needs every criterion, and a reason under the threshold, said all at once', () =>
    given(assigned, saved(score('innovation', 2)))
      .when(submit())
      .thenRefused(
        'scoreIncomplete',
        'scores.innovation.comment',
        'scores.integration.score',
        'scores.addedValue.score',
      ));
  it('needs no reason on the threshold', () =>
    given(assigned)
      .when(submit(score('innovation', 3), whole[1]!, whole[2]!))
      .then(submitted(score('innovation', 3), whole[1]!, whole[2]!)));
  it.each([save(whole[0]!), submit(...whole), abstain])('cannot be edited once it is final: $type', (command) =>
    given(assigned, submitted(...whole))
      .when(command)
      .thenRefused('assessmentFinal'),
  );
});

describe('an abstention', () => {
  it('is final without a score', () => given(assigned, saved(whole[0]!)).when(abstain).then(abstained));
  it('happens once', () => given(assigned, abstained).when(abstain).thenNothing());
  it('cannot be scored over', () =>
    given(assigned, abstained)
      .when(submit(...whole))
      .thenRefused('assessmentFinal'));
});

describe('a reopening', () => {
  it('gives the score back to its juror, as it was', () => {
    given(assigned, submitted(...whole))
      .when(reopen)
      .then(reopened);
    given(assigned, submitted(...whole), reopened)
      .when(submit(score('innovation', 5)))
      .then(submitted(score('innovation', 5), whole[1]!, whole[2]!));
  });
  it('gives an abstention back', () => given(assigned, abstained).when(reopen).then(reopened));
  it('happens once', () =>
    given(assigned, submitted(...whole), reopened)
      .when(reopen)
      .thenNothing());
  it('is of what is final only', () =>
    given(assigned, saved(...whole))
      .when(reopen)
      .thenRefused('assessmentNotFinal'));
  it('can be followed by an abstention', () =>
    given(assigned, submitted(...whole), reopened)
      .when({ type: 'AbstainFromScoring', data: { reason: otherwise, at: inTime } })
      .then({ type: 'JurorAbstained', data: { ...about, reason: otherwise } }));
});

describe('a conflict that comes to light', () => {
  it('is a recusal before anything was final', () => {
    given(assigned).when(voidIt).then(declined('conflict'));
    given(assigned, saved(...whole))
      .when(voidIt)
      .then(declined('conflict'));
  });
  it.each([
    ['a score', [submitted(...whole)]],
    ['an abstention', [abstained]],
    ['a score that was reopened', [submitted(...whole), reopened, saved(whole[0]!)]],
  ])('voids %s', (_, past) =>
    given(assigned, ...past)
      .when(voidIt)
      .then(voided),
  );
  it('voids once', () =>
    given(assigned, submitted(...whole), voided)
      .when(voidIt)
      .thenNothing());
  it.each([save(whole[0]!), submit(...whole), abstain, declineFor('tooMany'), end])(
    'leaves nothing to do: $type',
    (command) =>
      given(assigned, submitted(...whole), voided)
        .when(command)
        .thenRefused('assignmentOver'),
  );
  it('cannot be reopened, nor assigned again', () => {
    given(assigned, submitted(...whole), voided)
      .when(reopen)
      .thenRefused('assessmentNotFinal');
    given(assigned, submitted(...whole), voided)
      .when(assign)
      .thenRefused('jurorRecused');
  });
});

describe('the first score of a call', () => {
  const opened = { callId: about.callId, callVersion: 3, ...rules };
  const scoring = decisionsOf(scoringDecider);
  it('freezes criteria, weights and rules', () =>
    scoring.given().when({ type: 'OpenScoring', data: opened }).then({ type: 'ScoringOpened', data: opened }));
  it('freezes them once', () =>
    scoring
      .given({ type: 'ScoringOpened', data: opened })
      .when({ type: 'OpenScoring', data: { ...opened, callVersion: 4 } })
      .thenNothing());
});

describe('the end of the round', () => {
  const assignedUntil: AssessmentEvent = { type: 'JurorAssigned', data: { ...about, how: 'inBulk', due } };
  const submitAt = (at: Instant): AssessmentCommand => ({ type: 'SubmitScore', data: { scores: whole, rules, at } });
  const abstainAt = (at: Instant): AssessmentCommand => ({ type: 'AbstainFromScoring', data: { reason: why, at } });
  const reopenAt = (at: Instant): AssessmentCommand => ({ type: 'ReopenScore', data: { reason: why, at } });
  const inTimeScore = submitted(...whole);
  const lateScore: AssessmentEvent = { type: 'ScoreSubmitted', data: { ...about, scores: whole, missedDue: due } };

  it('leaves its mark on what is final after it, and counts to the millisecond', () => {
    given(assignedUntil).when(submitAt(inTime)).then(inTimeScore);
    given(assignedUntil).when(submitAt(late)).then(lateScore);
    given(assignedUntil)
      .when(abstainAt(late))
      .then({ type: 'JurorAbstained', data: { ...about, reason: why, missedDue: due } });
  });
  it('is none for who was assigned without it', () => given(assigned).when(submitAt(late)).then(inTimeScore));
  it('is none for what the chair reopens after it, and stays for what is reopened before', () => {
    const withDue: AssessmentEvent = { type: 'ScoreReopened', data: { ...about, reason: why, due } };
    given(assignedUntil, inTimeScore).when(reopenAt(late)).then(reopened);
    given(assignedUntil, inTimeScore, reopened).when(submitAt(late)).then(inTimeScore);
    given(assignedUntil, inTimeScore).when(reopenAt(inTime)).then(withDue);
    given(assignedUntil, inTimeScore, withDue).when(submitAt(late)).then(lateScore);
  });
});
