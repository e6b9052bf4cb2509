import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type Barring, type RankingChairCommand, rankingChairDecider } from './ranking-chair.decider';
import type { RankingChairEvent } from './ranking-chair.events';

const { given } = decisionsOf(rankingChairDecider);
const callId = 'call' as CallId;
const [fatima, ruth, julia, yasmine] = ['fatima', 'ruth', 'julia', 'yasmine'] as unknown as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const barring = (more: Partial<Barring> = {}): Barring => ({
  ...{ callId, chairPersonId: fatima, substitutePersonId: ruth },
  ...{ applicationIds: ['mobility', 'health'] as unknown as readonly ApplicationId[], administrators: [yasmine] },
  ...more,
});
const note = (missing?: Barring): RankingChairCommand => ({ type: 'NoteRankingChair', data: { callId, missing } });
const missing = (more?: Partial<Barring>): RankingChairEvent => ({ type: 'RankingChairMissing', data: barring(more) });
const found: RankingChairEvent = { type: 'RankingChairFound', data: { callId } };

describe('a ranking that nobody may establish', () => {
  it('is told to administrators, once', () => {
    given().when(note(barring())).then(missing());
    given(missing())
      .when(note(barring({ applicationIds: [] })))
      .thenNothing();
  });

  it('is told again when others chair the jury and neither of them may', () =>
    given(missing())
      .when(note(barring({ substitutePersonId: julia })))
      .then(missing({ substitutePersonId: julia })));

  it('is told to nobody while every administrator is barred too', () =>
    given()
      .when(note(barring({ administrators: [] })))
      .thenNothing());

  it('has somebody again, once, and may lack them again', () => {
    given().when(note()).thenNothing();
    given(missing()).when(note()).then(found);
    given(missing(), found).when(note()).thenNothing();
    given(missing(), found).when(note(barring())).then(missing());
  });
});
