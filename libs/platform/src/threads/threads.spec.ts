import { setImmediate as others } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { RuleBroken } from '#platform/domain';
import { Overloaded } from '#platform/event-store';
import { slow } from './slow.fixture';
import { Threads, type ThreadLimits } from './threads';

const numbers = Array.from({ length: 1_000 }, (_, n) => n);
const forever = { numbers, ms: 3_600_000 };

let threads: Threads;
const having = (limits: Partial<ThreadLimits>): Threads => (threads = new Threads(limits));
afterEach(() => threads.close());

describe('a computation in a thread', () => {
  it('gives what it gives in place, in the same order', async () => {
    const answer = await having({}).run(slow, { numbers });
    expect(answer.sum).toBe(499_500);
    expect([...answer.doubled]).toEqual([...slow.run({ numbers }).doubled]);
  });

  it('leaves the event loop to others', async () => {
    let turns = 0;
    const count = setInterval(() => turns++, 5);
    await having({}).run(slow, { numbers, ms: 500 });
    clearInterval(count);
    expect(turns).toBeGreaterThan(1);
  });

  it('is refused as in place, with everything that was said', async () => {
    const asked = having({}).run(slow, { numbers, refuse: true });
    await expect(asked).rejects.toBeInstanceOf(RuleBroken);
    const violations = [{ field: 'numbers', rule: 'tooMany' }];
    await expect(asked).rejects.toMatchObject({ rule: 'tooSlow', details: { files: 3 }, violations });
  });

  it('fails with the message of what nobody expected', () =>
    expect(having({}).run(slow, { numbers, fail: true })).rejects.toThrow('what nobody expected'));

  it('is done at once when it is small', async () => {
    const run = jest.spyOn(slow, 'run');
    await having({ inPlace: 1_000 }).run(slow, { numbers });
    expect(run).toHaveBeenCalledTimes(1);
    await threads.run(slow, { numbers: [...numbers, 1] });
    expect(run).toHaveBeenCalledTimes(1);
    run.mockRestore();
  });
});

describe('too much to compute', () => {
  it('is given up after a while, whether it has begun or waits', async () => {
    having({ longestMs: 100 });
    const asked = Array.from({ length: 6 }, () => threads.run(slow, forever));
    for (const each of await Promise.allSettled(asked)) expect(each).toMatchObject({ reason: expect.any(Overloaded) });
  });

  it('does not wait in more places than there are', async () => {
    having({ mostAtOnce: 2, longestMs: 60_000 });
    const left = new AbortController();
    const asked = [1, 2].map(() => threads.run(slow, forever, left.signal));
    await expect(threads.run(slow, { numbers })).rejects.toBeInstanceOf(Overloaded);
    left.abort();
    await Promise.allSettled(asked);
    await expect(threads.run(slow, { numbers })).resolves.toMatchObject({ sum: 499_500 });
  });
});

describe('a computation that waits for a thread', () => {
  it('is not copied before there is one', async () => {
    having({ longestMs: 60_000 });
    const left = new AbortController();
    const before = Array.from({ length: 4 }, () => threads.run(slow, forever, left.signal)); // every thread there may be
    let copied = false;
    const next = threads.run(slow, {
      numbers,
      get ms() {
        copied = true;
        return 0;
      },
    });
    for (let turn = 0; turn < 20; turn++) await others();
    expect(copied).toBe(false);
    left.abort();
    await Promise.allSettled(before);
    await expect(next).resolves.toMatchObject({ sum: 499_500 });
    expect(copied).toBe(true);
  });
});

describe('a thread that fails', () => {
  const logged = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
  beforeEach(() => logged.mockClear());
  afterAll(() => logged.mockRestore());

  it('when it starts is told in the log, and at once to everybody who waits', async () => {
    threads = new Threads({ longestMs: 60_000 }, require.resolve('./broken.fixture'));
    const asked = Array.from({ length: 6 }, () => threads.run(slow, { numbers }));
    for (const each of asked) await expect(each).rejects.not.toBeInstanceOf(Overloaded);
    expect(logged).toHaveBeenCalledTimes(6);
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('broken.fixture'));
  });

  it('after a computation is told in the log, and another takes its place', async () => {
    having({ longestMs: 60_000 });
    const tell = new BroadcastChannel('fail');
    const failed = new Promise((done) => logged.mockImplementationOnce(done));
    await expect(threads.run(slow, { numbers, failWhenTold: true })).resolves.toMatchObject({ sum: 499_500 });
    tell.postMessage('now');
    expect(await failed).toContain('what nobody waits for');
    await expect(threads.run(slow, { numbers })).resolves.toMatchObject({ sum: 499_500 });
  });
});

describe('a computation that nobody waits for any more', () => {
  it('makes room for those who wait for the thread', async () => {
    having({ longestMs: 60_000 });
    const left = new AbortController();
    const gone = Array.from({ length: 4 }, () => threads.run(slow, forever, left.signal)); // every thread there may be
    const next = threads.run(slow, { numbers });
    left.abort();
    for (const each of gone) await expect(each).rejects.toBeInstanceOf(Overloaded);
    await expect(next).resolves.toMatchObject({ sum: 499_500 });
  });

  it('does not begin when they have left already', () =>
    expect(having({ longestMs: 60_000 }).run(slow, forever, AbortSignal.abort())).rejects.toBeInstanceOf(Overloaded));

  it('ends soon when the process stops', async () => {
    having({ longestMs: 60_000, stopMs: 50 });
    const asked = threads.run(slow, forever);
    threads.stop();
    await expect(asked).rejects.toBeInstanceOf(Overloaded);
  });
});
