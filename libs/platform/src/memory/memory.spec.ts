import { Memory } from './index';

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const holding = (...used: readonly string[]) => filled(4, used);
const filled = (most: number, used: readonly string[]) => {
  const memory = new Memory<string, { name: string }>(most);
  for (const name of used) if (!memory.get(name)) memory.set(name, { name });
  return memory;
};
const left = (memory: Memory<string, { name: string }>) => names.filter((name) => memory.get(name));

it('keeps no more than it was told to', () => {
  expect(holding('a', 'b', 'c', 'd').size).toBe(4);
  for (const most of [2, 3, 4, 5]) expect(filled(most, names).size).toBeLessThanOrEqual(most);
});

it('forgets what was not used for long, and keeps what is used while others come and go', () => {
  expect(left(holding('a', 'b', 'c', 'd', 'e'))).toEqual(['c', 'd', 'e']);
  expect(left(holding('a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a', 'f'))).toContain('a');
});

it('takes a new value instead of the former one, not as one more', () => {
  const memory = holding('a', 'b', 'c');
  memory.set('a', { name: 'another' });
  memory.set('c', { name: 'one more' });
  expect([memory.get('a')?.name, memory.get('c')?.name, memory.size]).toEqual(['another', 'one more', 3]);
});

it('forgets at once what it is told to, however long ago it was used', () => {
  const memory = holding('a', 'b', 'c');
  memory.delete('a');
  memory.delete('c');
  expect([left(memory), memory.size]).toEqual([['b'], 1]);
});
