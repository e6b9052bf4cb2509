import { randomUUID } from 'node:crypto';
import { batchSizes, overtake } from './contract/adversarial-order';
import { newEvents } from './contract/kit';
import type { Write } from './event-log';
import { eventLogContract } from './event-log.contract';
import { InMemoryEventLog } from './in-memory-event-log';

class Gate {
  private held: Promise<void> | undefined;

  readonly pass = async (writes: readonly Write[]): Promise<void> => {
    if (writes.some(({ stream }) => stream.startsWith('stalled-'))) await this.held;
  };

  close(): () => Promise<void> {
    let open = (): void => undefined;
    this.held = new Promise((resolve) => (open = resolve));
    return async () => open();
  }
}

eventLogContract('in memory', async () => {
  const gate = new Gate();
  const log = new InMemoryEventLog(gate.pass);
  return { log, gapless: true, stall: async () => gate.close(), close: () => log.close() };
});

describe('event log in memory', () => {
  it('keeps sealed words of accepted appends only', async () => {
    const log = new InMemoryEventLog();
    const words = () => [{ ref: randomUUID(), subject: 's', field: 'name', sealed: Buffer.from('x') }];
    await log.append([{ stream: 'call-1', expected: 'none', events: newEvents(1) }], [], words());
    const refused = log.append([{ stream: 'call-1', expected: 'none', events: newEvents(1) }], [], words());
    await expect(refused).rejects.toThrow();
    expect(log.words.size).toBe(1);
  });
});

describe('a log that numbers events before they are visible', () => {
  it('loses the one that was overtaken, in the same script', async () => {
    const gate = new Gate();
    const release = gate.close();
    const visible: { at: number; name: string }[] = [];
    let last = 0;
    const seen = await overtake<number>({
      async append(name) {
        const at = ++last;
        await gate.pass([{ stream: name, expected: 'none', events: [] }]);
        visible.push({ at, name });
      },
      release,
      readAfter: async (after, limit) =>
        visible
          .filter(({ at }) => at > (after ?? 0))
          .sort((a, b) => a.at - b.at)
          .slice(0, limit),
    });
    expect(visible).toHaveLength(3);
    expect(seen).toEqual(batchSizes.map(() => ['before', 'B']));
  });
});
