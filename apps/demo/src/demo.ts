import { Refusal } from '#client/client';
import { CannotRun } from './cannot-run';
import { readExample } from './example';
import { type Options, optionsFrom } from './options';
import { startOwnInstance } from './own-instance';
import { differences, replay } from './replay';
import { told } from './result';
import { table } from './table';
import { Tandem } from './tandem';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const answer = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run demo -- [2017|2019|2022|2023] [--json] [--url URL] [--keep]`; answers the exit code. */
export async function demo(args: readonly string[], root: string): Promise<number> {
  try {
    const options = optionsFrom(args);
    return options.url ? await playOn(options, options.url, root) : await playOnOwn(options, root);
  } catch (error) {
    say(error instanceof CannotRun || error instanceof Refusal ? error.message : String((error as Error).stack));
    return error instanceof CannotRun ? error.exitCode : 1;
  }
}

async function playOnOwn(options: Options, root: string): Promise<number> {
  say('starting a Tandem of its own for this demo');
  const instance = await startOwnInstance(root);
  const stop = () => instance.stop();
  return cleaningUp(stop, async () => {
    const url = await instance.address;
    const code = await play(options, new Tandem(url), root);
    if (options.keep) {
      say(`\nTandem goes on at ${url} (Swagger UI at ${url}/docs); Ctrl-C stops and removes it.`);
      await instance.ended;
    }
    return code;
  });
}

async function playOn(options: Options, url: string, root: string): Promise<number> {
  const tandem = new Tandem(url);
  await tandem.assertDevelopment();
  return cleaningUp(
    () => tandem.freeClock(),
    () => play(options, tandem, root),
  );
}

async function play({ scenario, json }: Options, tandem: Tandem, root: string): Promise<number> {
  const example = readExample(root, scenario);
  const replayed = await replay(tandem, example, scenario, say);
  await tandem.freeClock();
  for (const line of table(replayed)) answer(line);
  const wrong = differences(replayed.result, example);
  for (const line of wrong) say(line);
  if (json) answer(JSON.stringify(Object.fromEntries(told[scenario].map((name) => [name, replayed.result[name]]))));
  return wrong.length > 0 ? 1 : 0;
}

/** Cleans up however the work ends; once somebody stops us, what the work still says no longer counts. */
async function cleaningUp<Answer>(cleanUp: () => Promise<void>, work: () => Promise<Answer>): Promise<Answer> {
  let stopped: Promise<never> | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    stopped ??= cleanUp()
      .catch(() => undefined)
      .then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work();
  } finally {
    if (stopped) await stopped;
    for (const signal of signals) process.off(signal, stop);
    await cleanUp();
  }
}
