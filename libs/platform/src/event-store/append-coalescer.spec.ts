import { AppendCoalescer, type CoalescerOptions, type Lane } from './append-coalescer';
import { type AppendRequest, appendRequest } from './append-request';
import type { BatchReply } from './append-statement';
import { newEvents, pause } from './contract/kit';
import { OutcomeUnknown, Overloaded } from './event-log';

const streamsOf = (batch: readonly AppendRequest[]) => batch.map((request) => request.pairs[0]!.stream);

/** Answers when it is told to; what it was sent stands in `sent`. */
class FakeLane implements Lane {
  readonly sent: string[][] = [];
  connected = true;
  private head = 0;
  private answer: (() => void) | undefined;

  constructor(private readonly refuse: (batch: readonly AppendRequest[]) => Error | undefined = () => undefined) {}

  get idle(): boolean {
    return this.connected && !this.answer;
  }

  async appendBatch(batch: readonly AppendRequest[]): Promise<BatchReply> {
    this.sent.push(streamsOf(batch));
    const refusal = this.refuse(batch);
    if (refusal) throw refusal;
    await new Promise<void>((resolve) => (this.answer = resolve));
    this.answer = undefined;
    const base = this.head;
    this.head += batch.reduce((sum, request) => sum + request.events.length, 0);
    return { base, actual: null, known: null };
  }

  async release(): Promise<void> {
    await pause(5);
    this.answer?.();
    await pause(5);
  }
}

const writing = (stream: string, ...checked: string[]) =>
  appendRequest(
    [{ stream, expected: 'none', events: newEvents(1) }],
    checked.map((each) => ({ stream: each, revision: 0 })),
  );

function coalescer(lanes: FakeLane[], options: CoalescerOptions = {}) {
  const appends = new AppendCoalescer(lanes, options);
  return { appends, append: (stream: string, ...checked: string[]) => appends.append(writing(stream, ...checked)) };
}

describe('append coalescer', () => {
  it('sends what arrives in one turn as one batch, and answers each', async () => {
    const lane = new FakeLane();
    const { append } = coalescer([lane]);
    const all = Promise.all([append('a'), append('b'), append('c')]);
    await lane.release();
    expect(lane.sent).toEqual([['a', 'b', 'c']]);
    expect((await all).map(({ position }) => Number(position))).toEqual([1, 2, 3]);
  });

  it('keeps two writes of a stream apart, in order, and lets others pass', async () => {
    const lane = new FakeLane();
    const { append } = coalescer([lane]);
    const all = Promise.all([append('a'), append('a'), append('b'), append('a')]);
    for (let i = 0; i < 3; i++) await lane.release();
    expect(lane.sent).toEqual([['a', 'b'], ['a'], ['a']]);
    await all;
  });

  it('keeps a check apart from an earlier write of its stream, and a write from an earlier check', async () => {
    const lane = new FakeLane();
    const { append } = coalescer([lane]);
    const all = Promise.all([append('a'), append('b', 'a'), append('c', 'x'), append('d', 'x'), append('x')]);
    for (let i = 0; i < 2; i++) await lane.release();
    expect(lane.sent).toEqual([
      ['a', 'c', 'd'],
      ['b', 'x'],
    ]);
    await all;
  });

  it('does not let a request overtake one that waits for a stream they share', async () => {
    const lane = new FakeLane();
    const { append } = coalescer([lane]);
    const all = Promise.all([append('a'), append('b', 'a'), append('b')]);
    for (let i = 0; i < 3; i++) await lane.release();
    expect(lane.sent).toEqual([['a'], ['b'], ['b']]);
    await all;
  });

  it('keeps a stream apart between two lanes as well', async () => {
    const lanes = [new FakeLane(), new FakeLane()] as const;
    const { append } = coalescer([...lanes]);
    const all = Promise.all([append('a'), append('a'), append('b')]);
    await pause(5);
    expect(lanes.map((lane) => lane.sent)).toEqual([[['a', 'b']], []]);
    await lanes[0].release();
    await lanes[0].release();
    await lanes[1].release();
    await all;
  });

  it('lets a few wait for the large batch under way, but not for long; many, and those beside a small batch, go at once', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    try {
      const turn = () => new Promise((done) => setImmediate(done));
      const write = (append: (stream: string) => Promise<unknown>, name: string, count: number) => {
        for (let n = 0; n < count; n++) void append(`${name}${n}`);
      };
      const sizes = (lanes: FakeLane[]) => lanes.map(({ sent }) => sent.map(({ length }) => length));
      const begin = async (underWay: number, waiting: number) => {
        const lanes = [new FakeLane(), new FakeLane()];
        const { append } = coalescer(lanes);
        write(append, 'a', underWay);
        await turn();
        write(append, 'b', waiting);
        await turn();
        return lanes;
      };
      const lanes = await begin(20, 3);
      expect(sizes(lanes)).toEqual([[20], []]);
      await jest.advanceTimersByTimeAsync(11);
      await turn();
      expect(sizes(lanes)).toEqual([[20], [3]]);
      expect(sizes(await begin(20, 32))).toEqual([[20], [32]]);
      expect(sizes(await begin(3, 3))).toEqual([[3], [3]]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('fails only the guilty request of a batch that was refused whole', async () => {
    const lane = new FakeLane((batch) => (streamsOf(batch).includes('bad') ? new Error('refused') : undefined));
    const { append } = coalescer([lane]);
    const all = Promise.allSettled([append('a'), append('bad'), append('c')]);
    for (let i = 0; i < 3; i++) await lane.release();
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('sends nothing twice when the outcome is unknown', async () => {
    const lane = new FakeLane(() => new OutcomeUnknown());
    const { append } = coalescer([lane]);
    const all = await Promise.allSettled([append('a'), append('b')]);
    expect(all).toEqual(Array(2).fill({ status: 'rejected', reason: expect.any(OutcomeUnknown) }));
    expect(lane.sent).toHaveLength(1);
  });

  it('takes no more than its queue holds, and gives up what waits too long for a connection', async () => {
    const lane = new FakeLane();
    lane.connected = false;
    const { append, appends } = coalescer([lane], { maxQueue: 2, maxWaitMs: 50 });
    const waiting = Promise.allSettled([append('a'), append('b')]);
    await expect(append('c')).rejects.toBeInstanceOf(Overloaded);
    expect(await waiting).toEqual(Array(2).fill({ status: 'rejected', reason: expect.any(Overloaded) }));
    lane.connected = true;
    appends.kick();
    await pause(5);
    expect(lane.sent).toEqual([]);
  });

  it('finishes what it has taken before it is closed, and takes no more', async () => {
    const lane = new FakeLane();
    const { append, appends } = coalescer([lane]);
    const all = Promise.all([append('a'), append('a')]);
    const closed = appends.close();
    await expect(append('b')).rejects.toBeInstanceOf(Overloaded);
    for (let i = 0; i < 2; i++) await lane.release();
    await closed;
    expect(await all).toHaveLength(2);
  });
});
