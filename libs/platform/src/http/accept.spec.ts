import { bestOf } from './accept';

const list = ['application/json', 'text/csv'];

describe('what suits a reader best', () => {
  it.each([
    ['text/csv', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/json, text/csv', 'application/json'],
    ['text/csv, */*', 'text/csv'],
    ['application/json, text/plain, */*', 'application/json'],
    ['*/*;q=0.8, text/html', 'application/json'],
    ['application/json;q=0.4, text/csv;q=0.5', 'text/csv'],
    ['application/json;q=0, */*', 'text/csv'],
    ['application/xml', undefined],
    ['text/csv;q=0', undefined],
    ['text/csv;q=2', undefined],
    ['csv', undefined],
    [';;,', undefined],
  ])('of %s is %s', (header, kind) => expect(bestOf(list, header)?.kind).toBe(kind));

  it('keeps what was said of it', () =>
    expect(bestOf(list, 'text/csv; separator="semicolon"; q=0.9')?.accepted.parameters).toEqual({
      separator: 'semicolon',
    }));
});
