import { randomUUID } from 'node:crypto';
import {
  type Decider,
  type Fold,
  type Instant,
  type Messages,
  noBarriers,
  type PersonId,
  RuleBroken,
} from '#platform/domain';
import { type Ask, RevisionStale } from './command';
import { OutcomeUnknown, Overloaded } from './event-log';
import { InMemoryEventLog } from './in-memory-event-log';
import { Streams } from './streams';

type DoorEvent = Messages<{ Opened: object; Shut: object; KnockedInVain: { by: string } }>;
type DoorCommand = Messages<{ Open: object; Shut: object; Enter: { allowed: boolean } }>;
interface Door {
  readonly open: boolean;
}

const door: Decider<Door, DoorCommand, DoorEvent> = {
  stream: 'door',
  initialState: { open: false },
  refusals: { KnockedInVain: 'notAllowed' },
  decide({ type, data }, { open }) {
    switch (type) {
      case 'Open':
        return open ? [] : [{ type: 'Opened', data: {} }];
      case 'Shut':
        return open ? [{ type: 'Shut', data: {} }] : [];
      case 'Enter':
        if (open) throw new RuleBroken('alreadyOpen');
        return [data.allowed ? { type: 'Opened', data: {} } : { type: 'KnockedInVain', data: { by: 'somebody' } }];
    }
  },
  evolve: (state, { type }) => (type === 'KnockedInVain' ? state : { open: type === 'Opened' }),
};
const lock: Fold<Door, DoorEvent> = {
  stream: 'lock',
  initialState: { open: false },
  evolve: (state, event) => door.evolve(state, event),
};

const open = { type: 'Open', data: {} } as const;
const shut = { type: 'Shut', data: {} } as const;
const enter = (allowed: boolean) => ({ type: 'Enter', data: { allowed } }) as const;

function ask(more: Partial<Ask> = {}): Ask {
  const at = '2022-01-01T00:00:00.000Z' as Instant;
  const commandId = randomUUID();
  const asked: Ask = {
    actor: { personId: randomUUID() as PersonId, language: 'nl', roles: [], organisations: [], ...noBarriers, at },
    rights: [],
    commandId,
    bodyHash: '',
    correlationId: commandId,
    causationId: commandId,
    receivedAt: at,
    again: () => Promise.resolve(asked),
    ...more,
  };
  return asked;
}

let log: InMemoryEventLog;
const processOn = (its: InMemoryEventLog): Streams =>
  new Streams(its, () => Promise.reject(new Error('no vault here')));
const typesOf = async (stream: string) => (await log.read(stream)).map(({ type }) => type);
beforeEach(() => (log = new InMemoryEventLog()));
afterEach(() => log.close());

describe('two processes on one log', () => {
  it('does what was undone by the other one, instead of saying that it is so already', async () => {
    const [one, two] = [processOn(log), processOn(log)];
    await one.of(door, 'a').decide(ask(), () => open);
    await two.of(door, 'a').decide(ask(), () => shut);
    expect(await one.of(door, 'a').decide(ask(), () => open)).toMatchObject({ outcome: 'done', revision: 2 });
    expect(await typesOf('door-a')).toEqual(['Opened', 'Shut', 'Opened']);
  });

  it('does not repeat a recorded refusal from what it remembers of a stream that has changed', async () => {
    const [one, two] = [processOn(log), processOn(log)];
    const knock = ask();
    const byLock = (streams: Streams, asked: Ask) =>
      streams.of(door, 'a').decide(asked, async (_, unit) => enter((await unit.load(lock, 'a')).open));
    const turn: Decider<Door, DoorCommand, DoorEvent> = { ...door, stream: 'lock' };
    await two.of(turn, 'a').decide(ask(), () => open);
    await two.of(turn, 'a').decide(ask(), () => shut);
    await expect(byLock(one, knock)).rejects.toMatchObject({ rule: 'notAllowed' });
    await two.of(turn, 'a').decide(ask(), () => open);
    expect(await byLock(one, knock)).toMatchObject({ outcome: 'done' });
  });

  it('says after one more look that there is nothing to do', async () => {
    const one = processOn(log);
    await one.of(door, 'a').decide(ask(), () => open);
    expect(await one.of(door, 'a').decide(ask(), () => open)).toMatchObject({ outcome: 'nothingToDo', revision: 0 });
  });
});

describe('the same command again', () => {
  it('answers a refusal that was recorded without recording it twice', async () => {
    const streams = processOn(log);
    const knock = ask();
    for (let n = 0; n < 3; n++)
      await expect(streams.of(door, 'a').decide(knock, () => enter(false))).rejects.toMatchObject({
        rule: 'notAllowed',
      });
    expect(await typesOf('door-a')).toEqual(['KnockedInVain']);
  });

  it('is not told of a change by its own recorded refusal, but of every other one', async () => {
    const streams = processOn(log);
    await streams.of(door, 'a').decide(ask(), () => open);
    await streams.of(door, 'a').decide(ask(), () => shut);
    const knock = ask({ ifMatch: 1 });
    for (let n = 0; n < 2; n++)
      await expect(streams.of(door, 'a').decide(knock, () => enter(false))).rejects.toMatchObject({
        rule: 'notAllowed',
      });
    await streams.of(door, 'a').decide(ask(), () => open);
    await expect(streams.of(door, 'a').decide(knock, () => enter(true))).rejects.toBeInstanceOf(RevisionStale);
  });

  it('is replayed once it was carried out after a recorded refusal', async () => {
    const streams = processOn(log);
    const knock = ask();
    await expect(streams.of(door, 'a').decide(knock, () => enter(false))).rejects.toBeInstanceOf(RuleBroken);
    const done = await streams.of(door, 'a').decide(knock, () => enter(true));
    expect(done).toMatchObject({ outcome: 'done', revision: 1 });
    for (const again of [streams, processOn(log)])
      expect(await again.of(door, 'a').decide(knock, () => enter(true))).toEqual({ ...done, outcome: 'replayed' });
    expect(await typesOf('door-a')).toEqual(['KnockedInVain', 'Opened']);
  });
});

it('reads a stream once for all who ask for it at the same time', async () => {
  const reads = jest.spyOn(log, 'read');
  await processOn(log)
    .of(door, 'a')
    .decide(ask(), async (_, unit) => {
      reads.mockClear();
      const locks = await Promise.all(['b', 'b', 'c', 'b'].map((id) => unit.load(lock, id)));
      return enter(locks.every((each) => !each.open));
    });
  expect(reads.mock.calls.map(([stream]) => stream)).toEqual(['lock-b', 'lock-c']);
});

it('answers what may not be seen as what does not exist, whatever revision is guessed', async () => {
  const streams = processOn(log);
  await streams.of(door, 'a').decide(ask(), () => open);
  const guess = (id: string, hidden: boolean) =>
    streams.of(door, id).decide(ask({ ifMatch: 7 }), () => {
      if (hidden) throw new RuleBroken('notFound');
      return open;
    });
  await expect(guess('a', true)).rejects.toMatchObject({ rule: 'notFound' });
  await expect(guess('b', true)).rejects.toMatchObject({ rule: 'notFound' });
  await expect(guess('a', false)).rejects.toMatchObject({ current: 0 });
});

describe('the rights of who asks', () => {
  it('are asked again when the stream that holds them has grown, also when the command writes that very stream', async () => {
    const streams = processOn(log);
    await streams.of(door, 'me').decide(ask(), () => open);
    const asked = ask({
      rights: [{ stream: 'door-me', revision: 0 }],
      again: () => Promise.reject(new RuleBroken('roleMissing')),
    });
    await streams.of(door, 'me').decide(ask(), () => shut); // revoked meanwhile
    await expect(streams.of(door, 'me').decide(asked, () => open)).rejects.toMatchObject({ rule: 'roleMissing' });
    expect(await typesOf('door-me')).toEqual(['Opened', 'Shut']);
  });
});

describe('rights that memory had', () => {
  const revoked = () => ask({ rightsFromMemory: true, again: () => Promise.reject(new RuleBroken('roleMissing')) });

  it('are proven by the append, and nobody asks for them again', async () => {
    expect(
      await processOn(log)
        .of(door, 'a')
        .decide(revoked(), () => open),
    ).toMatchObject({ outcome: 'done' });
  });

  it('answer nothing else: neither a replay, nor that there is nothing to do, nor a refusal', async () => {
    const streams = processOn(log);
    const first = revoked();
    await streams.of(door, 'a').decide(first, () => open);
    for (const [asked, command] of [
      [first, open],
      [revoked(), open],
      [revoked(), enter(true)],
    ] as const)
      await expect(streams.of(door, 'a').decide(asked, () => command)).rejects.toMatchObject({ rule: 'roleMissing' });
    expect(await typesOf('door-a')).toEqual(['Opened']);
  });

  it('are read anew when a refusal rests on them', async () => {
    const now = ask();
    const asked = { ...now, rightsFromMemory: true, again: () => Promise.resolve(now) };
    const receipt = await processOn(log)
      .of(door, 'a')
      .decide(asked, (_, unit) => {
        if (unit.ask.rightsFromMemory) throw new RuleBroken('notAllowed');
        return open;
      });
    expect(receipt).toMatchObject({ outcome: 'done' });
  });
});

describe('a connection lost while a command was under way', () => {
  class Unsure extends InMemoryEventLog {
    away = false;
    constructor(
      private readonly written: boolean,
      private readonly staysAway: boolean,
    ) {
      super();
    }
    override async append(...append: Parameters<InMemoryEventLog['append']>): Promise<never> {
      if (this.written) await super.append(...append);
      this.away = this.staysAway;
      throw new OutcomeUnknown('lost');
    }
    override read(stream: string, from?: number) {
      return this.away ? Promise.reject(new Overloaded('away')) : super.read(stream, from);
    }
  }

  it('is answered with what the log says when that can be read', async () => {
    log = new Unsure(true, false);
    expect(
      await processOn(log)
        .of(door, 'a')
        .decide(ask({ rightsFromMemory: true }), () => open),
    ).toMatchObject({ revision: 0 });
  });

  it.each([true, false])('never says that nothing was changed when nobody knows (written: %s)', async (written) => {
    log = new Unsure(written, true);
    await expect(
      processOn(log)
        .of(door, 'a')
        .decide(ask(), () => open),
    ).rejects.toBeInstanceOf(OutcomeUnknown);
  });
});

it('remembers of a command only what an answer needs, however many there were', async () => {
  const streams = processOn(log);
  const first = ask();
  const receipt = await streams.of(door, 'a').decide(first, () => open);
  for (let n = 0; n < 1_000; n++)
    await streams.of(door, 'a').decide(ask(), ({ open: isOpen }) => (isOpen ? shut : open));
  const { commands } = await streams.load(door, 'a');
  expect(commands.size).toBe(1_001);
  expect(Object.keys(commands.get(first.commandId)!)).toEqual(['bodyHash', 'revision', 'position', 'events', 'last']);
  expect(await streams.of(door, 'a').decide(first, () => open)).toEqual({ ...receipt, outcome: 'replayed' });
});
