import { validate, v4, v5 } from 'uuid';
import { besideIn, eventIdOf, isOrdered, newId } from './index';

const key = '0190f2c4-8a3b-7c11-9d2e-5f6a7b8c9d0e';

describe('ids', () => {
  it('say when they were made', () => {
    const [before, id, after] = [Date.now(), newId(), Date.now()];
    const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect([validate(id), isOrdered(id), time >= before, time <= after]).toEqual([true, true, true, true]);
    expect(new Set(Array.from({ length: 10_000 }, newId)).size).toBe(10_000);
    for (const other of [v4(), v5('x', key), 'submit-2022', `${key}0`]) expect(isOrdered(other)).toBe(false);
  });

  it('made from a cause are the same each time, other for each name, and lie beside their cause', () => {
    const id = besideIn(key, 'ines');
    expect(besideIn(key.toUpperCase(), 'ines')).toBe(id);
    expect(besideIn(key, 'tom')).not.toBe(id);
    expect([validate(id), id.slice(0, 15)]).toEqual([true, '0190f2c4-8a3b-8']);
  });

  it('of the events of a command follow from it, also past the end of the numbers', () => {
    expect([0, 1, 16].map((n) => eventIdOf(key, n))).toEqual([
      '0190f2c4-8a3b-7c11-9d2e-5f6a7b8c9d0f',
      '0190f2c4-8a3b-7c11-9d2e-5f6a7b8c9d10',
      '0190f2c4-8a3b-7c11-9d2e-5f6a7b8c9d1f',
    ]);
    expect(eventIdOf('0190f2c4-8a3b-7c11-9d2e-ffffffffffff', 0)).toBe('0190f2c4-8a3b-7c11-9d2e-000000000000');
  });
});
