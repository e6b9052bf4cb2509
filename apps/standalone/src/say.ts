/** One short line for the person who started Tandem. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Whoever reads our lines may stop reading (`npm start | head`); that is no reason to go down. */
export function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Says that a step is done and how long it took, and every two seconds that it is still going on. */
export async function step(name: string, work: Promise<unknown>): Promise<void> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  const stillGoing = setInterval(() => say(`  ${name} ... ${seconds()} s`), 2_000);
  try {
    await work;
    say(`  ${name} ready (${seconds()} s)`);
  } finally {
    clearInterval(stillGoing);
  }
}
