import { randomUUID } from 'node:crypto';
import { CannotRun } from './cannot-run';
import { readExample } from './example';
import { type Options, optionsFrom } from './options';
import { type OwnInstance, startOwnInstance } from './own-instance';
import { differenceFromReal, replay } from './replay';
import { table } from './table';
import { Refused, TandemClient } from './tandem-client';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const answer = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run demo -- [2022] [--json] [--url URL] [--keep]`; answers the exit code. */
export async function demo(args: readonly string[], root: string): Promise<number> {
  try {
    const options = optionsFrom(args);
    return options.url ? await play(options, options.url, root) : await playOnOwn(options, root);
  } catch (error) {
    say(error instanceof CannotRun || error instanceof Refused ? error.message : String((error as Error).stack));
    return error instanceof CannotRun ? error.exitCode : 1;
  }
}

async function playOnOwn(options: Options, root: string): Promise<number> {
  say('starting a Tandem of its own for this demo');
  const instance = await startOwnInstance(root);
  const release = stopOnSignals(instance);
  try {
    const code = await play(options, instance.url, root);
    if (options.keep) {
      say(`\nTandem goes on at ${instance.url} (Swagger UI at ${instance.url}/docs); Ctrl-C stops and removes it.`);
      await instance.ended;
    }
    return code;
  } finally {
    release();
    await instance.stop();
  }
}

async function play({ scenario, json }: Options, url: string, root: string): Promise<number> {
  const example = readExample(root, scenario);
  const tandem = new TandemClient(url, `demo-${randomUUID()}`);
  await assertDevelopment(tandem, example.applications.applications[0]?.applicant ?? '');
  try {
    const { result, decree, money } = await replay(tandem, example, scenario, say);
    for (const line of table(result, decree, money)) answer(line);
    const difference = differenceFromReal(result, example);
    if (difference) say(difference);
    if (json) answer(JSON.stringify(result));
    return difference ? 1 : 0;
  } finally {
    await tandem.clock(null);
  }
}

async function assertDevelopment(tandem: TandemClient, person: string): Promise<void> {
  const people = await tandem.send<readonly { person: string }[]>('GET', '/dev/people').catch((error: unknown) => {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${tandem.url} does not run in development mode (TANDEM_DEV=1), which the demo needs.`);
  });
  if (people.some((each) => each.person === person)) return;
  throw new CannotRun(`${tandem.url} has no demo people such as ${person}, whom the demo needs.`);
}

function stopOnSignals(instance: OwnInstance): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    void instance.stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
