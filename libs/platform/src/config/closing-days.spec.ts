import { closingDaysOf } from './closing-days';

const said: string[] = [];
const read = (value?: string) => closingDaysOf(value, (problem) => void said.push(problem));
afterEach(() => void said.splice(0));

it('knows no day until one is declared', () =>
  expect(read()).toEqual({ federal: [], flemish: [], frenchCommunity: [] }));

it('reads the days of each authority', () => {
  expect(read('federal:2026-05-15, federal:2026-07-20 flemish:2026-12-24')).toEqual({
    federal: ['2026-05-15', '2026-07-20'],
    flemish: ['2026-12-24'],
    frenchCommunity: [],
  });
  expect(said).toEqual([]);
});

it.each(['2026-05-15', 'walloon:2026-05-15', 'federal:2026-02-30', 'federal:15/05/2026'])(
  'says that %s is no such day',
  (entry) => {
    read(entry);
    expect(said).toEqual([`CLOSING_DAYS must be days such as federal:2026-05-15; ${entry} is none.`]);
  },
);
