import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import { type Barring, type RankingChairCommand, rankingChairDecider } from './ranking-chair.decider';
import type { RankingChairEvent } from './ranking-chair.events';

const { given } = decisionsOf(rankingChairDecider);
const callId = 'call' as CallId;
const [fatima, ruth, julia, yasmine, luc] = ['fatima', 'ruth', 'julia', 'yasmine', 'luc'] as unknown as [
  PersonId,
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
    given(missing()).when(note(barring())).thenNothing();
    given(missing())
      .when(note(barring({ applicationIds: [...barring().applicationIds].reverse() })))
      .thenNothing();
  });

  describe('follows the files that bar them', () => {
    const applicationIds = ['mobility', 'economy'] as unknown as readonly ApplicationId[];
    const noted = missing({ applicationIds, administrators: [] });

    it('and is told to nobody twice', () => {
      given(missing())
        .when(note(barring({ applicationIds })))
        .then(noted);
      given(missing(), noted)
        .when(note(barring({ applicationIds })))
        .thenNothing();
      given(missing(), noted)
        .when(note(barring()))
        .then(missing({ administrators: [] }));
    });

    it('and is told to who was barred from those of before only', () =>
      given(missing())
        .when(note(barring({ applicationIds, administrators: [yasmine, luc] })))
        .then(missing({ applicationIds, administrators: [luc] })));

    it('also while every administrator is barred from these; to one who no longer is, if nobody was told before', () => {
      const others = { substitutePersonId: julia, applicationIds };
      const toNobody = missing({ ...others, administrators: [] });
      given(missing())
        .when(note(barring({ ...others, administrators: [] })))
        .then(toNobody);
      given(missing(), toNobody)
        .when(note(barring(others)))
        .then(missing(others));
    });
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
