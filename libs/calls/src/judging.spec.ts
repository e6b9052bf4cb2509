import { decisionsOf } from '#platform/testing';
import { RuleBroken } from '#platform/domain';
import { allocationOf, assessmentOf, type CallDraft } from './call.events';
import { completeContent } from './call-content.pure';
import { type CallCommand, callDecider } from './call.decider';
import { callId, draft2022, published, reason } from './testing/call.fixture';

const wrongIn = (draft: CallDraft): readonly string[] => {
  try {
    completeContent({ ...draft2022, ...draft });
  } catch (error) {
    if (error instanceof RuleBroken) return error.violations.map(({ field, rule }) => `${field} ${rule}`);
    throw error;
  }
  return [];
};

describe('how files are judged', () => {
  it('has a default for all that a call does not say', () => {
    expect(assessmentOf(completeContent(draft2022))).toEqual({
      maxScore: 5,
      commentBelow: 3,
      scoresPerApplication: 2,
      disagreementAbove: 2,
      method: 'weightedMean',
      tieRules: [
        { rule: 'prioritySubject', subject: 'workstationAdaptation' },
        { rule: 'criterion', criterion: 'addedValue' },
        { rule: 'lowerAmount' },
      ],
      applicantsHidden: false,
    });
    expect(allocationOf(completeContent(draft2022))).toEqual({ strategy: 'rankedStop', acceptanceDays: 14 });
  });

  it('parts no files by a criterion that the call does not have', () => {
    const rules = assessmentOf({ criteria: [{ code: 'innovation' }] }).tieRules.map(({ rule }) => rule);
    expect(rules).toEqual(['prioritySubject', 'lowerAmount']);
  });

  it('keeps what the call says, beside the defaults', () =>
    expect(assessmentOf({ assessment: { maxScore: 2, method: 'median' } })).toMatchObject({
      maxScore: 2,
      commentBelow: 2,
      disagreementAbove: 2,
      method: 'median',
    }));

  it('is whole when it is published', () => {
    const tieRules = [{ rule: 'criterion', criterion: 'innovation' }, { rule: 'lowerAmount' }] as const;
    const assessment = { maxScore: 10, commentBelow: 0, fundableFrom: 650, applicantsHidden: true, tieRules };
    const allocation = { strategy: 'uniformRate', acceptanceDays: 30 } as const;
    expect(wrongIn({ assessment, allocation })).toEqual([]);
    expect(completeContent({ ...draft2022, assessment, allocation })).toMatchObject({ assessment, allocation });
  });

  it('has no threshold on the scale of points when z-scores rank', () => {
    expect(wrongIn({ assessment: { method: 'zScore', fundableFrom: 300 } })).toEqual([
      'assessment.fundableFrom callThresholdNotForZScores',
    ]);
    expect(wrongIn({ assessment: { method: 'zScore' } })).toEqual([]);
    expect(wrongIn({ assessment: { method: 'median', fundableFrom: 300 } })).toEqual([]);
  });

  it('tells all that is wrong at once', () =>
    expect(
      wrongIn({
        assessment: {
          maxScore: 5,
          commentBelow: 6,
          disagreementAbove: 6,
          scoresPerApplication: 0,
          fundableFrom: 501,
          tieRules: [
            { rule: 'prioritySubject' },
            { rule: 'criterion', criterion: 'charm' },
            { rule: 'lowerAmount', criterion: 'innovation' },
            { rule: 'lowerAmount', criterion: 'innovation' },
          ],
        },
        allocation: { acceptanceDays: 0 },
      }),
    ).toEqual([
      'assessment.commentBelow callJudgingOutOfRange',
      'assessment.disagreementAbove callJudgingOutOfRange',
      'assessment.scoresPerApplication callJudgingOutOfRange',
      'assessment.fundableFrom callJudgingOutOfRange',
      'assessment.tieRules[0].subject callTieRuleUnclear',
      'assessment.tieRules[1].criterion callTieRuleUnclear',
      'assessment.tieRules[2].criterion callTieRuleUnclear',
      'assessment.tieRules[3].criterion callTieRuleUnclear',
      'assessment.tieRules[3] callTieRuleTwice',
      'allocation.acceptanceDays callJudgingOutOfRange',
    ]));
});

describe('once somebody has scored', () => {
  const { given } = decisionsOf(callDecider);
  const amend = (changes: CallDraft, scoringOpened = true): CallCommand => ({
    type: 'AmendCall',
    data: { changes, reason, scoringOpened },
  });
  const fewer = [{ ...draft2022.criteria![0]!, weight: 100 }];

  it.each<[string, CallDraft]>([
    ['criteria', { criteria: fewer }],
    ['the rules of assessment', { assessment: { method: 'median' } }],
    ['the rules of allocation', { allocation: { strategy: 'uniformRate' } }],
  ])('%s change no more', (_, changes) => {
    given(published()).when(amend(changes)).thenRefused('callCriteriaFrozen');
    const content = completeContent({ ...draft2022, ...changes });
    given(published())
      .when(amend(changes, false))
      .then({ type: 'CallAmended', data: { callId, version: 2, content, reason } });
  });

  it('the same rules may be said again, and anything else amended', () => {
    given(published())
      .when(
        amend({ criteria: draft2022.criteria!, assessment: { maxScore: 5 }, theme: { nl: 'Armoede', fr: 'Pauvreté' } }),
      )
      .then({
        type: 'CallAmended',
        data: {
          callId,
          version: 2,
          content: completeContent({
            ...draft2022,
            assessment: { maxScore: 5 },
            theme: { nl: 'Armoede', fr: 'Pauvreté' },
          }),
          reason,
        },
      });
  });
});
