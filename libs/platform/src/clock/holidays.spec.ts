import { holidaysOf } from './holidays';

/** Easter Mondays as calendars print them, among them the earliest (2008) and the latest (2038) of our lifetime. */
const easterMondays = [
  '1981-04-20 1999-04-05 2000-04-24 2008-03-24 2011-04-25 2016-03-28 2019-04-22 2022-04-18 2023-04-10 2024-04-01',
  '2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2035-03-26 2038-04-26 2049-04-19',
].flatMap((line) => line.split(' '));

it.each(easterMondays)('finds Easter Monday %s', (monday) => {
  const movable = [...holidaysOf('federal', Number(monday.slice(0, 4)))].filter((day) => /-0[34]-/.test(day));
  expect(movable).toEqual([monday]);
});

it('knows the ten legal holidays', () =>
  expect([...holidaysOf('federal', 2024)].sort()).toEqual(
    ['01-01', '04-01', '05-01', '05-09', '05-20', '07-21', '08-15', '11-01', '11-11', '12-25'].map((d) => `2024-${d}`),
  ));

it('counts Ascension once in a year in which it falls on the first of May', () =>
  expect(holidaysOf('federal', 2008).size).toBe(9));

it.each([
  ['flemish', '2026-07-11'],
  ['frenchCommunity', '2026-09-27'],
] as const)('the %s administration is closed on its own feast besides', (calendar, feast) => {
  const extra = [...holidaysOf(calendar, 2026)].filter((day) => !holidaysOf('federal', 2026).has(day));
  expect(extra).toEqual([feast]);
});
