import fc from 'fast-check';
import { Assembly, portionsOf } from './portions';

function again(value: unknown, most: number): unknown {
  const assembly = new Assembly();
  for (const piece of portionsOf(value, most)) assembly.add(structuredClone(piece));
  return assembly.value;
}

const long = { maxLength: 12 };
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.integer(), fc.string(), fc.bigInt(), fc.constant(undefined), fc.constant(null)),
    fc.array(tie('value'), long),
    fc.array(fc.tuple(fc.string(), tie('value')), long).map((entries) => new Map(entries)),
    fc.array(fc.string(), long).map((all) => new Set(all)),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  ),
}));

describe('a value in portions', () => {
  it('is the same value again, whatever is in it', () => {
    fc.assert(
      fc.property(values.value, fc.integer({ min: 1, max: 4 }), (value, most) => {
        expect(again(value, most)).toEqual(value);
      }),
    );
  });

  it('has no long part in any of them', () => {
    const value = { call: { files: Array.from({ length: 10 }, (_, n) => n) }, gone: new Set('abcdefg'), few: [1, 2] };
    expect([...portionsOf(value, 4)]).toEqual([
      { value: { call: { files: [] }, gone: new Set(), few: [1, 2] } },
      { at: ['value', 'call', 'files'], some: [0, 1, 2, 3] },
      { at: ['value', 'call', 'files'], some: [4, 5, 6, 7] },
      { at: ['value', 'call', 'files'], some: [8, 9] },
      { at: ['value', 'gone'], some: ['a', 'b', 'c', 'd'] },
      { at: ['value', 'gone'], some: ['e', 'f', 'g'] },
    ]);
  });
});
