import { CannotRun } from './cannot-run';

export const scenarios = ['2017', '2019', '2022', '2023'] as const;
export type Scenario = (typeof scenarios)[number];

export interface Options {
  readonly scenario: Scenario;
  readonly json: boolean;
  readonly keep: boolean;
  readonly url?: string; // of an instance that runs already
}

/** @throws CannotRun naming the first word that means nothing */
export function optionsFrom(args: readonly string[]): Options {
  let options: Options = { scenario: '2022', json: false, keep: false };
  const words = args.flatMap((word) => (word.startsWith('--url=') ? ['--url', word.slice('--url='.length)] : [word]));
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--json') options = { ...options, json: true };
    else if (word === '--keep') options = { ...options, keep: true };
    else if (word === '--url') options = { ...options, url: urlFrom(words.shift()) };
    else if (word.startsWith('-')) throw new CannotRun(`${word} is no option; there are --json, --url and --keep.`, 2);
    else options = { ...options, scenario: scenarioFrom(word) };
  }
  if (options.keep && options.url)
    throw new CannotRun('--keep and --url do not go together: that instance is kept anyway.', 2);
  return options;
}

function scenarioFrom(word: string): Scenario {
  const found = scenarios.find((each) => each === word);
  if (!found) throw new CannotRun(`There is no scenario ${word}; there are ${scenarios.join(', ')}.`, 2);
  return found;
}

function urlFrom(word: string | undefined): string {
  if (word && /^https?:\/\//.test(word) && URL.canParse(word)) return word.replace(/\/+$/, '');
  throw new CannotRun('--url takes the address of a running instance, such as http://127.0.0.1:3000.', 2);
}
