import { Memory } from './index';

const holding = (...names: readonly string[]) => {
  const memory = new Memory<string, { name: string }>(3);
  for (const name of names) memory.set(name, { name });
  return memory;
};
const left = (memory: Memory<string, { name: string }>) => ['a', 'b', 'c', 'd'].filter((name) => memory.get(name));

it('forgets what was used longest ago, and only that', () => {
  const memory = holding('a', 'b', 'c');
  memory.get('a');
  memory.set('d', { name: 'd' });
  expect(left(memory)).toEqual(['a', 'c', 'd']);
});

it('takes a new value as a use, not as one more', () => {
  const memory = holding('a', 'b', 'c', 'a');
  expect(left(memory)).toEqual(['a', 'b', 'c']);
  expect(left(holding('a', 'b', 'c', 'a', 'd'))).toEqual(['a', 'c', 'd']);
});

it('forgets at once what it is told to', () => {
  const memory = holding('a', 'b');
  memory.delete('a');
  expect([left(memory), memory.size]).toEqual([['b'], 1]);
});
