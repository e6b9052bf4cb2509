import type { CallId } from '#calls/call.events';
import type { Cents, OrganisationId, PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type RankingCommand, rankingDecider, type Unready } from './ranking.decider';
import type { RankedLine, RankingEvent } from './ranking.events';
import type { RestsOnRanking } from './shared-out.fold';
import { one, two, words } from './testing/deliberation.fixture';

const { given } = decisionsOf(rankingDecider);
const callId = 'call' as CallId;

const line: RankedLine = {
  applicationId: one,
  organisationId: 'organisation' as OrganisationId,
  reference: '2022-13-DKLKOJJO',
  outcome: 'proposed',
  rank: 1,
  score: { numerator: '20', denominator: '7' },
  results: [],
  eligibleCostCents: 500_000 as Cents,
  requestedCents: 400_000 as Cents,
  assessments: [],
};
const content = {
  callId,
  round: 1,
  method: 'weightedMean',
  tieRules: [{ rule: 'lowerAmount' }],
  rulesVersion: 1,
  lines: [line],
  establishedBy: 'fatima' as PersonId,
} as const;
const ready: Unready = { missing: [], deferred: [], disagreement: [] };
const gap = (rule: string) => [{ field: one, rule }];

const establish = (unready: Partial<Unready> = {}, more: object = {}): RankingCommand => ({
  type: 'EstablishRanking',
  data: { ...content, ...more, unready: { ...ready, ...unready } },
});
const established = (version = 1, more: object = {}): RankingEvent => ({
  type: 'RankingEstablished',
  data: { ...content, ...more, version },
});
const withdraw = (version: number, allocated: RestsOnRanking = 'nothing'): RankingCommand => ({
  type: 'WithdrawRanking',
  data: { callId, version, reason: words, allocated },
});
const withdrawn = (version: number): RankingEvent => ({
  type: 'RankingWithdrawn',
  data: { callId, version, applicationIds: [one], reason: words },
});

describe('a ranking is established', () => {
  it('when everything is there', () => given().when(establish()).then(established()));
  it('not while assessments are missing or files deferred, naming the files', () => {
    given()
      .when(establish({ missing: gap('assessmentsMissing') }))
      .thenRefused('rankingIncomplete', one);
    given()
      .when(establish({ deferred: gap('fileDeferred') }))
      .thenRefused('rankingIncomplete', one);
  });
  it('all the same when the chair says why', () =>
    given()
      .when(establish({ missing: gap('assessmentsMissing') }, { inSpiteOf: words }))
      .then(established(1, { inSpiteOf: words })));
  it('never before the jury deliberated on files with disagreement', () =>
    given()
      .when(establish({ disagreement: gap('disagreementToDeliberate') }, { inSpiteOf: words }))
      .thenRefused('disagreementNotDeliberated', one));
  it('not of nothing', () =>
    given()
      .when(establish({}, { lines: [] }))
      .thenRefused('nothingToRank'));
  it('once: the former is withdrawn first, and the next has another number', () => {
    given(established()).when(establish()).thenRefused('rankingStands');
    given(established(), withdrawn(1)).when(establish()).then(established(2));
  });
});

describe('a ranking is withdrawn', () => {
  it('with a reason', () => given(established()).when(withdraw(1)).then(withdrawn(1)));
  it('once', () => given(established(), withdrawn(1)).when(withdraw(1)).thenNothing());
  it('by its version', () => {
    given(established(), withdrawn(1), established(2)).when(withdraw(1)).thenNothing();
    given(established(), withdrawn(1), established(2)).when(withdraw(2)).then(withdrawn(2));
    given(established()).when(withdraw(2)).thenRefused('notFound');
    given().when(withdraw(0)).thenRefused('notFound');
  });
  it('not while money was shared out by it; asked twice it is still withdrawn', () => {
    given(established()).when(withdraw(1, 'proposals')).thenRefused('rankingAllocated');
    given(established()).when(withdraw(1, 'decisions')).thenRefused('rankingDecidedOn');
    given(established(), withdrawn(1)).when(withdraw(1, 'decisions')).thenNothing();
  });
});

describe('the chair decides a tie', () => {
  const tie = { callId, applicationIds: [two, one], reason: words };
  const decide = (more: Partial<Extract<RankingCommand, { type: 'DecideTie' }>['data']> = {}): RankingCommand => ({
    type: 'DecideTie',
    data: { ...tie, tied: true, ...more },
  });
  it('in an order, with a reason', () => given().when(decide()).then({ type: 'TieDecided', data: tie }));
  it('only between files that no rule parts', () =>
    given()
      .when(decide({ tied: false }))
      .thenRefused('filesNotTied'));
  it('of several files, each named once', () => {
    given()
      .when(decide({ applicationIds: [one] }))
      .thenRefused('tieOfOneFile');
    given()
      .when(decide({ applicationIds: [one, two, one] }))
      .thenRefused('tieOfOneFile');
  });
});
