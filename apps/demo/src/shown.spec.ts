import { columns, day, euro } from './shown';

it('shows cents as euro', () =>
  expect([10_767_953, 5, -4_632_047, 0].map(euro)).toEqual(['107,679.53', '0.05', '-46,320.47', '0.00']));

it('shows a local date', () => expect(day('2022-08-13')).toBe('13 August 2022'));

it('aligns columns, amounts to the right', () =>
  expect(
    columns(
      [
        ['RIZIV', '1.00', 'a'],
        ['FOD', '22.00', 'b'],
      ],
      [1],
    ),
  ).toEqual(['RIZIV   1.00  a', 'FOD    22.00  b']));
