import { CannotRun } from './cannot-run';
import { surviveClosedOutput } from './say';
import { settingsFrom } from './settings';
import { Standalone } from './standalone';

async function main(): Promise<number> {
  surviveClosedOutput();
  try {
    const standalone = new Standalone(settingsFrom(process.env));
    let asked = false; // a terminal may deliver Ctrl-C twice: once itself and once through npm
    const stop = () => {
      if (!asked) standalone.stop();
      asked = true;
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.on('disconnect', stop);
    await standalone.run();
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof CannotRun ? error.message : String((error as Error).stack)}\n`);
    return 1;
  }
}

void main().then((code) => process.exit(code));
