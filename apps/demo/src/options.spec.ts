import { CannotRun } from './cannot-run';
import { optionsFrom } from './options';

describe('the words after npm run demo --', () => {
  it('may be none', () => expect(optionsFrom([])).toEqual({ scenario: '2022', json: false, keep: false }));

  it('may name the scenario, the form of the answer and an instance', () => {
    const expected = { scenario: '2022', json: true, keep: false, url: 'http://127.0.0.1:3000' };
    expect(optionsFrom(['2022', '--json', '--url', 'http://127.0.0.1:3000/'])).toEqual(expected);
    expect(optionsFrom(['--url=http://127.0.0.1:3000', '--json'])).toEqual(expected);
  });

  it.each([
    [['2021'], 'There is no scenario 2021; there are 2017, 2019, 2022, 2023.'],
    [['--jsn'], '--jsn is no option; there are --json, --url and --keep.'],
    [['--url'], '--url takes the address of a running instance, such as http://127.0.0.1:3000.'],
    [['--url', 'tandem'], '--url takes the address of a running instance, such as http://127.0.0.1:3000.'],
    [
      ['--keep', '--url', 'http://127.0.0.1:3000'],
      '--keep and --url do not go together: that instance is kept anyway.',
    ],
  ])('are refused in one sentence: %s', (args, message) =>
    expect(() => optionsFrom(args)).toThrow(new CannotRun(message, 2)),
  );
});
