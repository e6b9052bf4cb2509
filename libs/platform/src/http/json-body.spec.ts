import { BodyUnreadable, parseJsonBody } from './json-body';

function faultsOf(body: unknown): BodyUnreadable['faults'] {
  try {
    parseJsonBody(JSON.stringify(body));
  } catch (error) {
    if (error instanceof BodyUnreadable) return error.faults;
    throw error;
  }
  return [];
}

describe('a text that looks like a reference into the vault', () => {
  const ref = 'vault:0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11';
  it.each([ref, ` ${ref}`, `\n\t${ref}`, `\u00a0${ref}`, `\ufeff${ref}`])(
    'is refused, also when only trimming makes it one: %j',
    (title) => {
      expect(faultsOf({ lines: [{ title }] })).toEqual([{ field: 'lines[0].title', rule: 'textReserved' }]);
    },
  );
  it('may be spoken of', () => expect(faultsOf({ title: 'De vault: een kluis' })).toEqual([]));
});

describe('lists and objects', () => {
  it('hold a thousand entries at most, so that no body keeps the process busy', () => {
    expect(faultsOf({ lines: Array(1_000).fill({}) })).toEqual([]);
    expect(faultsOf({ lines: Array(1_001).fill({}) })).toEqual([{ field: 'lines', rule: 'jsonTooLong' }]);
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`field${String(n)}`, n]));
    expect(faultsOf(many)).toEqual([{ field: '', rule: 'jsonTooLong' }]);
  });
});
