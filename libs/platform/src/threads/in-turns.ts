import { setImmediate as others } from 'node:timers/promises';

const turnMs = 8;

/** Like `map`, but others have their turn when it takes long. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  result: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let began = performance.now();
  for (const item of items) {
    results.push(result(item));
    if (performance.now() - began < turnMs) continue;
    await others();
    began = performance.now();
  }
  return results;
}
