import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { PersonId } from '#platform/domain';
import { decisionsOf } from '#platform/testing';
import type { AssessmentId } from './assessment.events';
import { type OversightCommand, oversightDecider } from './oversight.decider';
import type { FinalAssessment, OversightEvent } from './oversight.events';

const { given } = decisionsOf(oversightDecider);
const [callId, applicationId] = ['call' as CallId, 'file' as ApplicationId];
const [fatima, ruth] = ['fatima', 'ruth'] as unknown as [PersonId, PersonId];
const final = (id: string, revision: number): FinalAssessment => ({ assessmentId: id as AssessmentId, revision });
const [one, two] = [final('one', 2), final('two', 4)];
const about = { callId, applicationId, round: 1 };
const note = (finals?: readonly FinalAssessment[], chairPersonId = fatima, round = 1): OversightCommand => ({
  type: 'NoteScores',
  data: { ...about, round, chairPersonId, finals },
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

  it('is not told of a round that another one followed', () =>
    given(allIn([one], fatima, 2))
      .when(note([one, two]))
      .thenNothing());
});
