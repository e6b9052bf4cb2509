import { randomUUID } from 'node:crypto';
import type { CallId } from '#calls/call.events';
import type { WorkServices } from '#platform/context';
import { type Instant, noBarriers, type PersonId } from '#platform/domain';
import { type Ask, InMemoryEventLog, Streams } from '#platform/event-store';
import { noteScores } from './oversight.commands';
import { happened, juryInLog } from './testing/jury-in-log.fixture';

const at = '2022-04-11T08:00:00.000Z' as Instant;
const [chairPersonId, substitutePersonId, applicant, ...jurors] = Array.from(
  { length: 6 },
  () => randomUUID() as PersonId,
) as [PersonId, PersonId, PersonId, ...PersonId[]];

const asked = (): Ask => {
  const commandId = randomUUID();
  const actor = {
    personId: 'system' as PersonId,
    language: 'nl',
    roles: [],
    organisations: [],
    ...noBarriers,
    at,
  } as const;
  const ids = { commandId, bodyHash: '', correlationId: commandId, causationId: commandId };
  const ask: Ask = { actor, rights: [], ...ids, receivedAt: at, again: () => Promise.resolve(ask) };
  return ask;
};

it('is looked at again when a file leaves the running between the look and the decision', async () => {
  const log = new InMemoryEventLog();
  const callId = randomUUID() as CallId;
  const [applicationId] = await juryInLog(log, { callId, chairPersonId, substitutePersonId, jurors, applicant }, 1);
  const about = { callId, applicationId: applicationId!, round: 1 };
  const rows: { key: string }[] = [];
  for (const jurorPersonId of jurors) {
    const assessmentId = randomUUID();
    rows.push({ key: assessmentId });
    const data = { ...about, assessmentId, jurorPersonId, organisationId: 'economie' };
    const scores = [{ criterion: 'innovation', score: 4 }];
    const stream = `assessment-${assessmentId}`;
    await happened(log, stream, { type: 'JurorAssigned', data }, { type: 'ScoreSubmitted', data: { ...data, scores } });
  }
  const streams = new Streams(log, () => Promise.reject(new Error('nothing to seal')));
  let withdrawals = 0;
  const services = (meanwhile: () => Promise<void>) =>
    ({
      streams: {
        load: (...of: Parameters<Streams['load']>) => streams.load(...of),
        of: (...of: Parameters<Streams['of']>) => ({
          decide: async (...ask: Parameters<ReturnType<Streams['of']>['decide']>) => {
            await meanwhile();
            return streams.of(...of).decide(...ask);
          },
        }),
      },
      readModels: { waitFor: () => Promise.resolve(), unfiltered: () => Promise.resolve(rows) },
      recipients: { of: () => Promise.resolve([]) },
      head: () => log.head(),
    }) as unknown as WorkServices;
  const withdraw = async () => {
    withdrawals++;
    await happened(log, `application-${applicationId}`, { type: 'ApplicationWithdrawn', data: about });
  };
  expect(await noteScores(about, asked(), services(withdraw))).toBeUndefined();
  expect([withdrawals, (await log.read(`oversight-${applicationId}`)).length]).toEqual([1, 0]);
  await log.close();
});
