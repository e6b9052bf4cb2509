import type { Position } from '#platform/domain';
import { batchSizes, overtake } from './adversarial-order';
import { eventually, newEvents, type OpenLog, pause, withLog } from './kit';

export function orderContract(open: OpenLog): void {
  const its = withLog(open);

  it('readers of every batch size see both appends once, in order, when one stalls inside and another is sent', async () => {
    if (!its.opened.stall) throw new Error('this adapter cannot be stalled');
    const release = await its.opened.stall();
    const seen = await overtake<Position>({
      append: (stream) => its.log.append([{ stream, expected: 'none', events: newEvents(1) }]),
      release,
      readAfter: async (last, limit) => {
        const events = await its.log.readAll(last, limit);
        return events.map(({ position, stream }) => ({ at: position, name: stream }));
      },
    });
    const inLog = (await its.log.readAll(null, 100)).map((event) => event.stream);
    expect([...inLog].sort()).toEqual(['B', 'before', 'stalled-A']);
    expect(seen).toEqual(batchSizes.map(() => inLog));
  });

  it('a subscription sees both, once, in order', async () => {
    if (!its.opened.stall) throw new Error('this adapter cannot be stalled');
    const release = await its.opened.stall();
    const seen: string[] = [];
    const onBatch = (events: readonly { stream: string }[]) => void seen.push(...events.map((event) => event.stream));
    const subscription = its.log.subscribe(null, { batchSize: 1, onBatch });
    const appends = ['stalled-A', 'B'].map(async (stream, i) => {
      await pause(50 * i);
      return its.log.append([{ stream, expected: 'none', events: newEvents(1) }]);
    });
    await pause(200);
    await release();
    await Promise.all(appends);
    await eventually(() => seen.length >= 2);
    expect(seen).toEqual((await its.log.readAll(null, 100)).map((event) => event.stream));
    await subscription.stop();
  });
}
