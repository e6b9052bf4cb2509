import { randomUUID } from 'node:crypto';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type Instant, noBarriers, type PersonId, type Recorded } from '#platform/domain';
import { type Ask, InMemoryEventLog, Streams } from '#platform/event-store';
import { assigningDecider } from '../assigning.decider';
import type { AssigningId } from '../assigning.events';
import { juryInLog } from '../testing/jury-in-log.fixture';
import { Assignments } from './assignments';
import { AutomaticAssignment } from './automatic-assignment';
import type { FilesOfCall } from './files-of-call';

/** A log far away: what is asked in one turn of the event loop is answered in the next, and the turns are counted. */
class FarLog extends InMemoryEventLog {
  turns = 0;
  private answer: Promise<void> | undefined;

  override async read(stream: string, from = 0): Promise<Recorded[]> {
    this.answer ??= new Promise((done) =>
      setImmediate(() => {
        this.turns++;
        this.answer = undefined;
        done();
      }),
    );
    await this.answer;
    return super.read(stream, from);
  }
}

const at = '2022-04-11T08:00:00.000Z' as Instant;
const callId = randomUUID() as CallId;
const people = Array.from({ length: 8 }, () => randomUUID() as PersonId);
const [chairPersonId, substitutePersonId, applicant, ...jurors] = people as [
  PersonId,
  PersonId,
  PersonId,
  ...PersonId[],
];

function ask(): Ask {
  const commandId = randomUUID();
  const actor = { personId: chairPersonId, language: 'nl', roles: ['administrator'], organisations: [], at } as const;
  const ids = { commandId, bodyHash: '', correlationId: commandId, causationId: commandId };
  const asked: Ask = {
    ...ids,
    actor: { ...actor, ...noBarriers },
    rights: [],
    receivedAt: at,
    again: () => Promise.resolve(asked),
  };
  return asked;
}

let log: FarLog;

async function juryWith(count: number): Promise<readonly ApplicationId[]> {
  log = new FarLog();
  return juryInLog(log, { callId, chairPersonId, substitutePersonId, jurors, applicant }, count);
}

/** Who was given what, and how often the log was waited for. */
async function assigned(files: readonly ApplicationId[]) {
  const ofCall = { visible: () => Promise.resolve(files), assessments: () => Promise.resolve([]) };
  const automatic = new AutomaticAssignment(ofCall as unknown as FilesOfCall);
  const streams = new Streams(log, () => Promise.reject(new Error('nothing to seal')));
  const asked = ask();
  const assigningId = asked.commandId as AssigningId;
  log.turns = 0;
  await streams.of(assigningDecider, assigningId).decide(asked, async (_, unit) => {
    const pairs = await automatic.assign(await Assignments.open(unit, callId, 1), {}, unit);
    const how = 'automatically' as const;
    return { type: 'AssignFiles', data: { assigningId, callId, round: 1, how, assigned: pairs, refused: [] } };
  });
  const { turns } = log;
  const { state } = await streams.load(assigningDecider, assigningId);
  return { turns, pairs: 'assigned' in state ? state.assigned : [] };
}

it('waits for the log as often for sixty files as for three', async () => {
  const few = await assigned(await juryWith(3));
  const many = await assigned(await juryWith(60));
  expect([few.pairs.length, many.pairs.length]).toEqual([9, 180]);
  expect(many.turns).toBe(few.turns);
});
