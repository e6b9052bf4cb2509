import * as fc from 'fast-check';
import type { Separator } from './cells';
import { columnsOf, type TableSchemas } from './columns';
import { csvOf } from './csv';

const schemas: TableSchemas = {
  Text: { properties: { nl: {}, fr: {}, de: {} } },
  Figure: {
    properties: { exact: { $ref: '#/components/schemas/Exact', 'x-csv': 'never' }, rounded: { format: 'decimal' } },
  },
  Result: { properties: { criterion: {}, count: {}, mean: { $ref: '#/components/schemas/Figure' } } },
  Person: { properties: { personId: {}, name: {} } },
  Exact: { properties: { numerator: {} } },
  File: {
    properties: {
      id: {},
      title: {},
      requestedCents: {},
      names: { allOf: [{ $ref: '#/components/schemas/Text' }] },
      figures: { properties: { mean: { $ref: '#/components/schemas/Figure' } } },
      languages: { type: 'array', items: {} },
      lines: { type: 'array', items: { $ref: '#/components/schemas/Exact' } },
      organisation: { 'x-csv': 'whereSeen' },
      results: { type: 'array', items: { $ref: '#/components/schemas/Result' }, 'x-csv': { by: 'criterion' } },
      present: { type: 'array', items: { $ref: '#/components/schemas/Person' }, 'x-csv': { show: 'name' } },
      costs: { type: 'array', items: { $ref: '#/components/schemas/Exact' }, 'x-csv': 'rows' },
    },
  },
};
const columns = columnsOf(schemas['File']!, schemas);
const header = 'id,title,requestedCents,names,figures.mean.rounded,languages,lines,present';
const dutch = { language: 'nl', separator: ',' } as const;

/** The rows without their header, and without the mark. */
const rowsOf = (items: readonly object[], separator: Separator = ',') =>
  csvOf(columns, items, { language: 'nl', separator }).split('\r\n').slice(1, -1);

/** The one cell that is filled. */
const titleOf = (title: unknown, separator: Separator = ','): string =>
  csvOf(columnsOf({ properties: { title: {} } }, {}), [{ title }], { language: 'nl', separator })
    .slice('\uFEFFtitle\r\n'.length)
    .replace(/\r\n$/, '');

describe('a table', () => {
  it('begins with the mark of UTF-8 and the names of its columns, also when it has no rows', () =>
    expect(csvOf(columns, [], dutch)).toBe(`\uFEFF${header}\r\n`));

  it('names parts of parts by their path, and leaves out what is not for tables', () =>
    expect(rowsOf([{ id: 'a', figures: { mean: { exact: { numerator: '7' }, rounded: '3.50' } } }])).toEqual([
      'a,,,,3.50,,,',
    ]));

  it('has no column for what its reader is not told of in any row', () => {
    expect(csvOf(columns, [{ id: 'a' }, { organisation: 'BOSA' }], dutch).split('\r\n')[0]).toBe(
      `\uFEFF${header.replace(',present', ',organisation,present')}`,
    );
  });

  it('shows a text of several languages in that of the reader, else in both of the country', () => {
    const [nl, fr] = ['Gelijke kansen', 'Égalité des chances'];
    const items = [{ names: { nl, fr } }];
    expect(csvOf(columns, items, { ...dutch, language: 'fr' })).toContain(`,${fr},`);
    expect(csvOf(columns, items, { ...dutch, language: 'en' })).toContain(`,${nl} / ${fr},`);
  });

  it('puts several values in one cell, and several things as JSON', () =>
    expect(rowsOf([{ languages: ['nl', 'fr'], lines: [{ numerator: '1' }] }])).toEqual([
      ',,,,,nl | fr,"[{""numerator"":""1""}]",',
    ]));

  it('keeps the zeros before a number that is a text', () => expect(titleOf('0203201340')).toBe('0203201340'));

  it('can be parted by semicolons', () =>
    expect(rowsOf([{ id: 'a', title: 'b;c', requestedCents: 100 }], ';')).toEqual(['a;"b;c";100;;;;;']));

  it('has columns of their own for things that have a name in every row, in the order in which they come', () => {
    const result = (criterion: string, count: number, rounded?: string) => ({
      criterion,
      count,
      ...(rounded && { mean: { rounded } }),
    });
    const items = [
      { results: [result('quality', 2, '-0.50')] },
      { results: [result('cost', 0), result('quality', 1, '4.00')] },
    ];
    const [first, ...rows] = csvOf(columns, items, dutch).split('\r\n');
    expect(first).toBe(
      `\uFEFF${header.replace(',present', '')},results.quality.count,results.quality.mean.rounded,results.cost.count,results.cost.mean.rounded,present`,
    );
    expect(rows).toEqual([',,,,,,,2,-0.50,,,', ',,,,,,,1,4.00,0,,', '']);
  });

  it('shows of people who they are', () =>
    expect(
      rowsOf([
        {
          present: [
            { personId: '1', name: 'Ruth Segers' },
            { personId: '2', name: '=Jan' },
          ],
        },
      ]),
    ).toEqual([',,,,,,,Ruth Segers | =Jan']));

  it('parts the digits of decimals by a comma where a semicolon parts the cells', () => {
    const mean = (rounded: string) => ({ figures: { mean: { rounded } } });
    expect(rowsOf([mean('-3.50'), mean('12')], ';')).toEqual([';;;;-3,50;;;', ';;;;12;;;']);
    expect(rowsOf([mean('=3.50')])).toEqual([",,,,'=3.50,,,"]);
  });
});

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['one\r\ntwo', '"one\r\ntwo"'],
    ['one\ntwo', '"one\ntwo"'],
    [' around ', '" around "'],
    ['', ''],
    [undefined, ''],
    [null, ''],
    [0, '0'],
    [-5, '-5'],
    [false, 'false'],
  ])('of %j is %j', (value, cell) => expect(titleOf(value)).toBe(cell));

  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+32 2 555 55 55', `'+32 2 555 55 55`],
    ["-2+3+cmd|' /C calc'!A0", `'-2+3+cmd|' /C calc'!A0`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `"'\t'=1"`],
    ['\r=1', `"'\r'=1"`],
    ['\n=1', `"'\n'=1"`],
    ['  =1', `'  =1`],
    ['＝1+1', `'＝1+1`],
    ['a\r\n=1', `"a\r\n'=1"`],
    ['- one\n- two', `"'- one\n'- two"`],
    ['-1.25', `'-1.25`],
    ['-1.25+1', `'-1.25+1`],
    ['a-b', 'a-b'],
  ])('of %j is no formula', (value, cell) => expect(titleOf(value)).toBe(cell));

  it('is none either where a program splits on the other separator', () => {
    expect(titleOf('a;=1+1;b')).toBe(`"a;'=1+1;b"`);
    expect(titleOf('a,=1+1,b', ';')).toBe(`"a,'=1+1,b"`);
    expect(titleOf('a\t=1+1\tb')).toBe(`"a\t'=1+1\tb"`);
    expect(titleOf('a; =1+1')).toBe(`"a;' =1+1"`);
    expect(titleOf('a;"=1+1;b')).toBe(`"a;'""=1+1;b"`);
    expect(titleOf('500,-', ';')).toBe(`"500,'-"`);
  });

  it('begins no formula, however a program splits the row and whether or not it heeds quotes', () => {
    const piece = fc.constantFrom('=', '+', '-', '@', '＝', ',', ';', '\r', '\n', '\t', '"', ' ', 'x', '1');
    const text = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom<Separator[]>(',', ';'), (one, other, separator) => {
        const row = ['x', titleOf(one, separator), titleOf(other, separator)].join(separator);
        for (const by of [',', ';', '\t', ',;\t'])
          for (const heedsQuotes of by.includes(separator) ? [true] : [true, false])
            expect(cellsSeen(row, by, heedsQuotes).filter((cell) => /^\s*[=+\-@＝]./.test(cell))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives back its own text when it is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ') })), (texts) => {
        const safe = texts.map((text) => `x${text}`);
        expect(cellsOf(safe.map((text) => titleOf(text)).join(','))).toEqual(safe.length > 0 ? safe : ['']);
      }),
    );
  });
});

/** One record as RFC 4180 reads it. */
function cellsOf(line: string): readonly string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map(([, inQuotes, bare]) => inQuotes?.replaceAll('""', '"') ?? bare!);
}

/** The cells that a lenient program makes of a row: what follows the end of a quoted part still belongs to the cell. */
function cellsSeen(row: string, by: string, heedsQuotes: boolean): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let [isQuoted, isNew] = [false, true];
  for (let n = 0; n < row.length; n++) {
    const letter = row[n]!;
    const isEnd = !isQuoted && (by.includes(letter) || letter === '\r' || letter === '\n');
    if (isEnd) {
      cells.push(cell);
      cell = '';
    } else if (heedsQuotes && isNew && letter === '"') isQuoted = true;
    else if (isQuoted && letter === '"' && row[n + 1] !== '"') isQuoted = false;
    else cell += isQuoted && letter === '"' ? row[n++]! : letter;
    isNew = isEnd;
  }
  return [...cells, cell];
}
