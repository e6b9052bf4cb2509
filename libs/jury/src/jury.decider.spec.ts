import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import {
  type Cents,
  type Deadline,
  instant,
  type LocalDate,
  type OrganisationId,
  type PersonId,
  type Role,
  type VaultRef,
} from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import type { Seated } from './composition.pure';
import { type JuryCommand, juryDecider } from './jury.decider';
import type { Composition, Juror, JuryEvent } from './jury.events';

const callId = 'c-1' as CallId;
const [fatima, ruth, koen, lea, an] = ['fatima', 'ruth', 'koen', 'lea', 'an'] as PersonId[];
const reason = 'vault:why' as VaultRef;
const juror = (personId: PersonId): Juror => ({ personId, languages: ['nl'] });
const composition: Composition = {
  chairPersonId: fatima!,
  substitutePersonId: ruth!,
  secretaryPersonId: an!,
  jurors: [juror(koen!), juror(lea!)],
};
const economie = 'economie' as OrganisationId;
const person = (...roles: Role[]) => ({ roles, organisations: [economie] });
const people = new Map([
  [fatima!, person('juryChair', 'voter')],
  [ruth!, person('juryChair')],
  [koen!, person('juror')],
  [lea!, person('juror')],
  [an!, person('administrator')],
]);
const seated: Seated = { people, by: an!, byIsConflicted: false };
const call = { status: 'published', scoresPerApplication: 2, envelopeCents: 15_400_000 as Cents } as const;
const compose = (changes: Partial<Extract<JuryCommand, { type: 'ComposeJury' }>['data']> = {}): JuryCommand => ({
  type: 'ComposeJury',
  data: { callId, call, composition, seated, ...changes },
});
const recompose = (after: Partial<Composition>, by: Partial<Seated> = {}): JuryCommand => ({
  type: 'RecomposeJury',
  data: { composition: { ...composition, ...after }, seated: { ...seated, ...by }, reason },
});
const composed: JuryEvent = { type: 'JuryComposed', data: { callId, composition } };
const { given } = decisionsOf(juryDecider);

describe('composing a jury', () => {
  it('seats chair, substitute, secretary and jurors', () => given().when(compose()).then(composed));

  it('happens once a call', () => given(composed).when(compose()).thenRefused('juryAlreadyComposed'));

  it('waits for the call to be published, and does not betray a draft', () => {
    given()
      .when(compose({ call: { status: 'none' } }))
      .thenRefused('notFound');
    given()
      .when(compose({ call: { status: 'draft' } }))
      .thenRefused('juryNeedsPublishedCall');
    given()
      .when(compose({ call: { ...call, status: 'cancelled' } }))
      .thenRefused('juryNeedsPublishedCall');
  });

  it('asks of each the role for the seat', () =>
    given()
      .when(compose({ composition: { ...composition, chairPersonId: koen!, jurors: [juror(an!), juror(lea!)] } }))
      .thenRefused('compositionInvalid', 'chairPersonId', 'jurors[0].personId'));

  it('seats nobody who is unknown', () =>
    given()
      .when(compose({ composition: { ...composition, secretaryPersonId: 'nobody' as PersonId } }))
      .thenRefused('compositionInvalid', 'secretaryPersonId'));

  it('gives the chair, the substitute and the secretary a seat each, and a juror one', () => {
    given()
      .when(compose({ composition: { ...composition, substitutePersonId: fatima! } }))
      .thenRefused('compositionInvalid', 'substitutePersonId');
    given()
      .when(compose({ composition: { ...composition, jurors: [juror(koen!), juror(koen!)] } }))
      .thenRefused('compositionInvalid', 'jurors[1].personId');
  });

  it('says for which organisation a juror sits only when it is the own one', () => {
    const sitting = (organisationId: string) => {
      const jurors = [{ ...juror(koen!), organisationId: organisationId as OrganisationId }, juror(lea!)];
      return { ...composition, jurors };
    };
    given()
      .when(compose({ composition: sitting('bosa') }))
      .thenRefused('compositionInvalid', 'jurors[0].organisationId');
    given()
      .when(compose({ composition: sitting('economie') }))
      .then({ type: 'JuryComposed', data: { callId, composition: sitting('economie') } });
  });

  it('lets the chair score too', () => {
    const scoring = { ...composition, jurors: [juror(fatima!), juror(koen!)] };
    given()
      .when(compose({ composition: scoring }))
      .then({ type: 'JuryComposed', data: { callId, composition: scoring } });
  });
});

describe('recomposing a jury', () => {
  const recomposed = (after: Partial<Composition>): JuryEvent => ({
    type: 'JuryRecomposed',
    data: { callId, composition: { ...composition, ...after }, reason },
  });

  it('needs a jury', () => given().when(recompose({})).thenRefused('notFound'));

  it('says why', () =>
    given(composed)
      .when(recompose({ jurors: [juror(lea!)] }))
      .then(recomposed({ jurors: [juror(lea!)] })));

  it('does nothing when nobody moves, in whatever order the jurors are named', () =>
    given(composed)
      .when(recompose({ jurors: [juror(lea!), juror(koen!)] }))
      .thenNothing());

  it('notices other languages of the same juror', () => {
    const jurors: readonly Juror[] = [{ personId: koen!, languages: ['nl', 'fr'] }, juror(lea!)];
    given(composed).when(recompose({ jurors })).then(recomposed({ jurors }));
  });

  describe('by a chair with a conflict of interest', () => {
    const third = 'third' as PersonId;
    const by = { by: fatima!, byIsConflicted: true, people: new Map([...people, [third, person('juryChair')]]) };

    it('may not name another substitute', () =>
      given(composed)
        .when(recompose({ substitutePersonId: third }, by))
        .thenRefused('conflictedChairNamesSubstitute'));

    it('may not do so while leaving the chair, nor when taking it', () => {
      given(composed)
        .when(recompose({ chairPersonId: third, substitutePersonId: fatima! }, by))
        .thenRefused('conflictedChairNamesSubstitute');
      given(composed)
        .when(recompose({ chairPersonId: third, substitutePersonId: fatima! }, { ...by, by: third }))
        .thenRefused('conflictedChairNamesSubstitute');
      given()
        .when(compose({ seated: { ...by, by: fatima! } }))
        .thenRefused('conflictedChairNamesSubstitute');
    });

    it('may change the jurors', () =>
      given(composed)
        .when(recompose({ jurors: [juror(koen!)] }, by))
        .then(recomposed({ jurors: [juror(koen!)] })));

    it('is not taken for another administrator with a conflict, nor for a chair without one', () => {
      given(composed)
        .when(recompose({ substitutePersonId: third }, { ...by, by: an! }))
        .then(recomposed({ substitutePersonId: third }));
      given(composed)
        .when(recompose({ substitutePersonId: third }, { ...by, byIsConflicted: false }))
        .then(recomposed({ substitutePersonId: third }));
    });
  });
});

describe('opening a round', () => {
  const at = instant('2022-04-12T08:00:00.000Z');
  const due = deadline('2022-05-06T22:00:00.000Z');
  const open = (changes: Partial<Extract<JuryCommand, { type: 'OpenRound' }>['data']> = {}): JuryCommand => ({
    type: 'OpenRound',
    data: { scoresPerApplication: 2, due, at, ...changes },
  });
  const opened: JuryEvent = { type: 'RoundOpened', data: { callId, round: 1, scoresPerApplication: 2, due } };
  const file = (id: string, isOfCall = true, isAdmissible = true) => ({
    applicationId: id as ApplicationId,
    isOfCall,
    isAdmissible,
  });

  it('needs a jury', () => given().when(open()).thenRefused('notFound'));

  it('counts from one', () => {
    given(composed).when(open()).then(opened);
    given(composed, opened)
      .when(open({ due: undefined }))
      .then({ type: 'RoundOpened', data: { callId, round: 2, scoresPerApplication: 2 } });
  });

  it('names its files when it is not about all', () =>
    given(composed)
      .when(open({ files: [file('a-1'), file('a-2')], due: undefined }))
      .then({
        type: 'RoundOpened',
        data: { callId, round: 1, scoresPerApplication: 2, applicationIds: ['a-1', 'a-2'] as ApplicationId[] },
      }));

  it('takes admissible files of the call alone', () =>
    given(composed)
      .when(open({ files: [file('a-1'), file('a-2', false), file('a-3', true, false)] }))
      .thenRefused('roundInvalid', 'applicationIds[1]', 'applicationIds[2]'));

  it('is due later than now', () => {
    given(composed)
      .when(open({ due: deadline(at) }))
      .thenRefused('roundInvalid', 'due');
    given(composed)
      .when(open({ due: deadline('2022-04-12T08:00:00.001Z') }))
      .then({
        type: 'RoundOpened',
        data: { callId, round: 1, scoresPerApplication: 2, due: deadline('2022-04-12T08:00:00.001Z') },
      });
  });

  it('asks no more scores a file than there are jurors', () =>
    given(composed)
      .when(open({ scoresPerApplication: 3 }))
      .thenRefused('roundInvalid', 'scoresPerApplication'));

  function deadline(at: string): Deadline {
    return { date: at.slice(0, 10) as LocalDate, rule: 'endOfDay', zone: 'Europe/Brussels', instant: instant(at) };
  }
});
