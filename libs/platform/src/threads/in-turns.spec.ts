import { inTurns } from './in-turns';

it('gives others their turn while many things are done, and keeps the order', async () => {
  let [others, busy] = [0, true];
  const count = (): void => {
    others++;
    if (busy) setImmediate(count);
  };
  setImmediate(count);
  const items = Array.from({ length: 20 }, (_, n) => n);
  const done = await inTurns(items, (n) => {
    const until = performance.now() + 10;
    while (performance.now() < until);
    return n * 2;
  });
  busy = false;
  expect(done).toEqual(items.map((n) => n * 2));
  expect(others).toBeGreaterThan(5);
});
