import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import type { AssessmentId } from './assessment.events';
import { type NoteScores, type OversightCommand, oversightDecider } from './oversight.decider';
import type { FinalAssessment, OversightEvent } from './oversight.events';

const { given } = decisionsOf(oversightDecider);
const [callId, applicationId] = ['call' as CallId, 'file' as ApplicationId];
const [fatima, ruth] = ['fatima', 'ruth'] as unknown as [PersonId, PersonId];
const final = (id: string, revision: number): FinalAssessment => ({ assessmentId: id as AssessmentId, revision });
const [one, two] = [final('one', 2), final('two', 4)];
const about = { callId, applicationId, round: 1 };
const note = (finals?: readonly FinalAssessment[], chairPersonId = fatima, round = 1): OversightCommand => ({
  type: 'NoteScores',
  data: { ...about, round, chairPersonId, finals, administrators: [] },
});
const administrators = ['yasmine', 'luc'] as unknown as readonly PersonId[];
const noteShort = (possible: number, to: Partial<NoteScores> = { chairPersonId: fatima }): OversightCommand => ({
  type: 'NoteScores',
  data: { ...about, administrators: [], ...to, short: { wanted: 2, possible } },
});
const short = (possible: number, to: Partial<NoteScores> = { chairPersonId: fatima }): OversightEvent => ({
  type: 'ScoresShort',
  data: { ...about, wanted: 2, possible, administrators: [], ...to },
});
const allIn = (finals: readonly FinalAssessment[], chairPersonId = fatima, round = 1): OversightEvent => ({
  type: 'AllScoresIn',
  data: { ...about, round, chairPersonId, finals },
});
const awaited: OversightEvent = { type: 'ScoresAwaited', data: about };

describe('that all scores of a file are in', () => {
  it('is told once, whatever the order of the scores', () => {
    given()
      .when(note([one, two]))
      .then(allIn([one, two]));
    given(allIn([one, two]))
      .when(note([two, one]))
      .thenNothing();
  });

  it('is not told while one is missing', () => given().when(note()).thenNothing());

  it('is taken back when something is to be scored again, and told anew', () => {
    given(allIn([one, two]))
      .when(note())
      .then(awaited);
    given(allIn([one, two]), awaited)
      .when(note())
      .thenNothing();
    given(allIn([one, two]), awaited)
      .when(note([one, two]))
      .then(allIn([one, two]));
  });

  it('is told anew when a score has become another one', () =>
    given(allIn([one, two]))
      .when(note([one, final('two', 7)]))
      .then(allIn([one, final('two', 7)])));

  it('is told to whoever takes the chair now', () =>
    given(allIn([one, two]))
      .when(note([one, two], ruth))
      .then(allIn([one, two], ruth)));

  it('is not told to another chair once the jury decided on it, but for another score', () => {
    const decided = (...finals: readonly FinalAssessment[]): OversightCommand => ({
      type: 'NoteScores',
      data: { ...about, chairPersonId: ruth, administrators: [], finals, decided: true },
    });
    given(allIn([one, two]))
      .when(decided(one, two))
      .thenNothing();
    given(allIn([one, two]))
      .when(decided(one, final('two', 7)))
      .then(allIn([one, final('two', 7)], ruth));
  });

  it('is not told of a round that another one followed', () =>
    given(allIn([one], fatima, 2))
      .when(note([one, two]))
      .thenNothing());
});

describe('a file for which nobody may take the chair', () => {
  const noteToAll: OversightCommand = { type: 'NoteScores', data: { ...about, administrators, finals: [one, two] } };
  const missing: OversightEvent = { type: 'ChairMissing', data: { ...about, finals: [one, two], administrators } };

  it('is told to administrators, once', () => {
    given().when(noteToAll).then(missing);
    given(missing).when(noteToAll).thenNothing();
  });
  it('is told to the chair once there is one', () =>
    given(missing)
      .when(note([one, two], ruth))
      .then(allIn([one, two], ruth)));
  it('is told to nobody when administrators are barred too', () =>
    given()
      .when({ type: 'NoteScores', data: { ...about, administrators: [], finals: [one, two] } })
      .thenNothing());
});

describe('that too few scores can come', () => {
  it('is told when it is so, and again when there are even fewer', () => {
    given().when(noteShort(1)).then(short(1));
    given(short(1)).when(noteShort(1)).thenNothing();
    given(short(0)).when(noteShort(1)).thenNothing();
    given(short(1)).when(noteShort(0)).then(short(0));
  });
  it('is over when somebody else got the file', () => given(short(1)).when(note()).then(awaited));
  it('takes back that all were in', () =>
    given(allIn([one, two]))
      .when(noteShort(1))
      .then(short(1)));
  it('is told to another chair', () =>
    given(short(1))
      .when(noteShort(1, { chairPersonId: ruth }))
      .then(short(1, { chairPersonId: ruth })));
  it('is told to administrators while whoever takes the chair still has to score the file', () =>
    given().when(noteShort(1, { administrators })).then(short(1, { administrators })));
});

it('says nothing of scores that the ranking was made of', () =>
  given()
    .when({ type: 'NoteScores', data: { ...about, administrators: [], settled: true } })
    .thenNothing());
