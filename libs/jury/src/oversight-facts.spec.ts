import { randomUUID } from 'node:crypto';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { AnyEvent, Instant, PersonId } from '#platform/domain';
import { InMemoryEventLog, Streams } from '#platform/event-store';
import type { AssessmentId } from './assessment.events';
import { looking } from './looking';
import { scoresOf } from './oversight-facts';
import { happened, juryInLog } from './testing/jury-in-log.fixture';

const at = '2022-04-11T08:00:00.000Z' as Instant;
const callId = randomUUID() as CallId;
const people = Array.from({ length: 7 }, () => randomUUID() as PersonId);
const [chairPersonId, substitutePersonId, applicant, yasmine, ...jurors] = people as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  ...PersonId[],
];

let log: InMemoryEventLog;
let file: ApplicationId;
let ids: AssessmentId[];

const given = (juror: PersonId, ...events: readonly AnyEvent[]): Promise<void> => {
  const about = { assessmentId: randomUUID() as AssessmentId, callId, applicationId: file, round: 1 };
  ids.push(about.assessmentId);
  const data = { ...about, organisationId: 'economie', jurorPersonId: juror };
  const all = [{ type: 'JurorAssigned', data: {} }, ...events].map((each) => ({
    ...each,
    data: { ...data, ...each.data },
  }));
  return happened(log, `assessment-${about.assessmentId}`, ...all);
};
const scored: AnyEvent = { type: 'ScoreSubmitted', data: { scores: [{ criterion: 'innovation', score: 4 }] } };
const abstained: AnyEvent = { type: 'JurorAbstained', data: {} };
const told = () => {
  const streams = new Streams(log, () => Promise.reject(new Error('nothing to seal')));
  const administrators = () => Promise.resolve([yasmine, applicant]);
  return scoresOf({ callId, applicationId: file, round: 1 }, ids, { at, administrators }, looking(streams));
};

beforeEach(async () => {
  log = new InMemoryEventLog();
  ids = [];
  const seats = { chairPersonId, substitutePersonId, jurors: [...jurors, chairPersonId] };
  [file] = (await juryInLog(log, { callId, ...seats, applicant }, 1)) as [ApplicationId];
});
afterEach(() => log.close());

describe('what is told of the scores of a file', () => {
  it('is that all are in, to the chair', async () => {
    for (const juror of jurors) await given(juror, scored);
    const finals = ids.map((assessmentId) => ({ assessmentId, revision: 1 }));
    expect(await told()).toMatchObject({ finals, chairPersonId, administrators: [] });
  });

  it('is nothing once a ranking stands that was made of these very scores', async () => {
    for (const juror of jurors) await given(juror, scored);
    const assessments = ids.map((assessmentId) => ({ assessmentId, revision: 1 })).reverse();
    const lines = [{ applicationId: file, assessments }];
    await happened(log, `ranking-${callId}`, { type: 'RankingEstablished', data: { version: 1, lines } });
    expect(await told()).toMatchObject({ settled: true });
  });

  it('is told again of a score that the ranking was not made of', async () => {
    for (const juror of jurors) await given(juror, scored);
    const assessments = ids.slice(1).map((assessmentId) => ({ assessmentId, revision: 1 }));
    const lines = [{ applicationId: file, assessments }];
    await happened(log, `ranking-${callId}`, { type: 'RankingEstablished', data: { version: 1, lines } });
    expect((await told())?.finals).toHaveLength(3);
  });

  it('goes to administrators without a conflict of interest when chair and substitute have one', async () => {
    for (const juror of jurors) await given(juror, scored);
    for (const personId of [chairPersonId, substitutePersonId, applicant])
      await happened(log, `interests-${personId}`, { type: 'ConflictDeclared', data: { applicationId: file } });
    const note = await told();
    expect(note).toMatchObject({ administrators: [yasmine] });
    expect(note).not.toHaveProperty('chairPersonId');
  });

  it('is that too few can come; not to a chair who still has to score the file', async () => {
    await given(jurors[0]!, abstained);
    await given(jurors[1]!);
    expect(await told()).toMatchObject({ short: { wanted: 3, possible: 1 }, chairPersonId });
    await given(chairPersonId);
    const note = await told();
    expect(note).toMatchObject({ short: { wanted: 3, possible: 2 }, administrators: [yasmine] });
    expect(note).not.toHaveProperty('chairPersonId');
  });

  it('is nothing of a call that was cancelled', async () => {
    for (const juror of jurors) await given(juror, scored);
    const { revision, metadata } = (await log.read(`call-${callId}`)).at(-1)!;
    const cancelled = { id: randomUUID(), type: 'CallCancelled', version: 1, data: {}, metadata };
    await log.append([{ stream: `call-${callId}`, expected: revision, events: [cancelled] }]);
    expect(await told()).not.toHaveProperty('finals');
  });
});
