import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMarked, plain, unmarkedFigures } from './marked';

const examples = join(__dirname, '..', '..', '..', 'examples');
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
const contentOf = (file: string): unknown => JSON.parse(readFileSync(join(examples, file), 'utf8'));

describe('the marks of the examples', () => {
  it('are there', () => expect(files).toContain(join('2022', 'decree.json')));

  it.each(files)('tell of every figure in %s whether it is real, derived or made up', (file) =>
    expect(unmarkedFigures(contentOf(file))).toEqual([]),
  );

  it('are missed where they are missing', () => {
    expect(unmarkedFigures({ a: 1, b: [{ c: '1 April' }], d: { value: 2 } })).toEqual(['a', 'b.0.c', 'd.value']);
  });

  it('are one of three, and name a source key of the dossier', () => {
    expect(isMarked({ value: 1, real: 'C9' })).toBe(true);
    expect(isMarked({ value: 1, derived: 'C9' })).toBe(true);
    expect(isMarked({ value: 1, madeUp: true })).toBe(true);
    expect(isMarked({ value: 1, madeUp: false })).toBe(false);
    expect(isMarked({ value: 1, real: 'somewhere' })).toBe(false);
    expect(isMarked({ value: 1, real: 'C9', madeUp: true })).toBe(false);
  });

  it('are gone from what the demo reads', () =>
    expect(plain({ lines: [{ cents: { value: 183_716, real: 'C9' } }], code: 'innovation' })).toEqual({
      lines: [{ cents: 183_716 }],
      code: 'innovation',
    }));
});
