import { pause } from './kit';

/** A log as the order test sees it: A stalls inside its append until it is released. */
export interface OrderScript<At> {
  append(name: 'before' | 'stalled-A' | 'B'): Promise<unknown>;
  release(): Promise<void>;
  readAfter(last: At | null, limit: number): Promise<{ readonly at: At; readonly name: string }[]>;
}

export const batchSizes = [1, 2, 100] as const;

/** What readers that poll all the time have seen, per batch size, while A was overtaken or not. */
export async function overtake<At>(script: OrderScript<At>): Promise<string[][]> {
  let over = false;
  const poll = async (batchSize: number) => {
    const seen: string[] = [];
    for (let last: At | null = null; ;) {
      const wasOver = over;
      const batch = await script.readAfter(last, batchSize);
      seen.push(...batch.map((each) => each.name));
      last = batch.at(-1)?.at ?? last;
      if (batch.length === 0 && wasOver) return seen;
      if (batch.length === 0) await pause(2);
    }
  };
  await script.append('before');
  const readers = batchSizes.map(poll);
  const a = script.append('stalled-A');
  await pause(100);
  const b = script.append('B');
  await pause(150);
  await script.release();
  await Promise.all([a, b]);
  over = true;
  return Promise.all(readers);
}
