import type { Recorded } from '#platform/domain';
import { eventually, newEvents, type OpenLog, pause, placesOf, readEverything, withLog } from './kit';

export function subscribeContract(open: OpenLog): void {
  const its = withLog(open);
  const fill = async (count: number, from = 0) => {
    for (let i = from; i < from + count; i++)
      await its.log.append([{ stream: `call-${i}`, expected: 'none', events: newEvents(2) }]);
  };

  it.each([1, 2, 100])(
    'hands over from catching up to live while appends go on, in batches of %d',
    async (batchSize) => {
      await fill(50);
      const seen: Recorded[] = [];
      const writing = fill(100, 50);
      const subscription = its.log.subscribe(null, { batchSize, onBatch: (events) => void seen.push(...events) });
      await writing;
      await eventually(() => seen.length >= 300);
      await pause(50);
      expect(placesOf(seen)).toEqual(placesOf(await readEverything(its.log, 1_000)));
      await subscription.stop();
    },
  );

  it('starts after the position it is given', async () => {
    await fill(3);
    const all = await readEverything(its.log, 100);
    const seen: Recorded[] = [];
    const subscription = its.log.subscribe(all[2]!.position, { onBatch: (events) => void seen.push(...events) });
    await eventually(() => seen.length >= 3);
    expect(placesOf(seen)).toEqual(placesOf(all.slice(3)));
    await subscription.stop();
  });

  it('says that it has caught up after the last event, not before, and also when there is none', async () => {
    const said: string[] = [];
    const onBatch = (events: readonly Recorded[]) => void said.push(...placesOf(events));
    const subscription = its.log.subscribe(null, {
      batchSize: 1,
      onBatch,
      onCaughtUp: () => void said.push('caught up'),
    });
    await eventually(() => said.length === 1);
    await its.log.append([{ stream: 'call-1', expected: 'none', events: newEvents(2) }]);
    await eventually(() => said.length === 4);
    expect(said).toEqual(['caught up', 'call-1@0', 'call-1@1', 'caught up']);
    await subscription.stop();
  });

  it('waits for a batch to be worked on before it brings the next', async () => {
    await fill(10);
    let [working, most, seen] = [0, 0, 0];
    const onBatch = async (events: readonly Recorded[]) => {
      most = Math.max(most, ++working);
      await pause(2);
      working--;
      seen += events.length;
    };
    const subscription = its.log.subscribe(null, { batchSize: 3, onBatch });
    await eventually(() => seen === 20);
    expect(most).toBe(1);
    await subscription.stop();
  });

  it('brings a batch again when the work on it failed', async () => {
    await fill(2);
    const seen: Recorded[] = [];
    const errors: unknown[] = [];
    const onBatch = (events: readonly Recorded[]) => {
      if (errors.length === 0) throw new Error('not now');
      seen.push(...events);
    };
    const subscription = its.log.subscribe(null, { onBatch, onError: (error) => void errors.push(error) });
    await eventually(() => seen.length >= 4);
    expect(placesOf(seen)).toEqual(placesOf(await readEverything(its.log, 100)));
    expect(errors).toEqual([new Error('not now')]);
    await subscription.stop();
  });

  it('brings nothing after it was stopped', async () => {
    let seen = 0;
    const subscription = its.log.subscribe(null, { onBatch: (events) => void (seen += events.length) });
    await fill(1);
    await eventually(() => seen === 2);
    await subscription.stop();
    await fill(1, 1);
    await pause(300);
    expect(seen).toBe(2);
  });
}
