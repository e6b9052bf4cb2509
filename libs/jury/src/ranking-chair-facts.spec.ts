import { randomUUID } from 'node:crypto';
import type { CallId } from '#calls/call.events';
import type { Instant, PersonId } from '#platform/domain';
import { InMemoryEventLog, Streams } from '#platform/event-store';
import { looking } from './looking';
import { rankingChairOf } from './ranking-chair-facts';
import { happened, juryInLog } from './testing/jury-in-log.fixture';

const at = '2022-04-11T08:00:00.000Z' as Instant;
const [chairPersonId, substitutePersonId, applicant, yasmine, luc] = Array.from({ length: 5 }, () =>
  randomUUID(),
) as unknown as [PersonId, PersonId, PersonId, PersonId, PersonId];

describe.each([['before any round'], ['in a round']])('who may establish a ranking, %s', (when) => {
  const callId = randomUUID() as CallId;
  let log: InMemoryEventLog;
  beforeEach(() => (log = new InMemoryEventLog()));
  afterEach(() => log.close());

  it('is nobody, once chair and substitute are barred from different files', async () => {
    const people = { callId, chairPersonId, substitutePersonId, jurors: [], applicant };
    const files = await juryInLog(log, people, 3, { rounds: when === 'in a round' });
    const [health, mobility, economy] = files;
    const barred = (personId: PersonId, applicationId = health) =>
      happened(log, `interests-${personId}`, { type: 'ConflictDeclared', data: { applicationId } });
    const seen = () => {
      const streams = new Streams(log, () => Promise.reject(new Error('nothing to seal')));
      const administrators = () => Promise.resolve([yasmine, luc]);
      return rankingChairOf(callId, files, { at, administrators }, looking(streams));
    };
    await barred(luc, mobility);
    await barred(chairPersonId, health);
    expect(await seen()).toEqual({ callId });
    await barred(substitutePersonId, mobility);
    const { missing } = await seen();
    expect(missing).toMatchObject({ chairPersonId, substitutePersonId, administrators: [yasmine] });
    expect(missing!.applicationIds).toEqual([health, mobility]);
    expect(missing!.applicationIds).not.toContain(economy);
  });
});
