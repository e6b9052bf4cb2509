import { setTimeout as pause } from 'node:timers/promises';
import { CannotRun } from './cannot-run';
import { KeptAlive } from './kept-alive';
import type { End, Running } from './running';

/** A part whose lives the test ends; each is ready at once. */
function part() {
  const lives: ((end: End) => void)[] = [];
  const said: string[] = [];
  const reasons: CannotRun[] = [];
  const begin = (): Promise<Running> => {
    let end: (end: End) => void = () => undefined;
    const ended = new Promise<End>((resolve) => (end = resolve));
    lives.push(end);
    const stop = () => {
      end({ how: 'a stop' });
      return Promise.resolve();
    };
    return Promise.resolve({ pid: lives.length, ready: Promise.resolve(), ended, stop });
  };
  const watcher = {
    onReady: () => said.push('ready'),
    onLine: (line: string) => said.push(line),
    onGiveUp: (reason: CannotRun) => reasons.push(reason),
  };
  return { kept: new KeptAlive('api', begin, watcher, 1), lives, said, reasons };
}

const settle = () => pause(100);

describe('a part that is kept alive', () => {
  it('is started again when it ends, and says so', async () => {
    const { kept, lives, said } = part();
    kept.start();
    await kept.ready;
    lives[0]?.({ how: 'SIGKILL' });
    await settle();
    expect(said).toEqual(['ready', 'api ended (SIGKILL); starting it again', 'ready']);
    expect(kept.pid).toBe(2);
    await kept.stop();
  });

  it('is given up when it ends five times in half a minute', async () => {
    const { kept, lives, reasons } = part();
    kept.start();
    for (let life = 0; life < 5; life += 1) {
      await settle();
      lives[life]?.({ how: 'exit code 1' });
    }
    await settle();
    expect(lives).toHaveLength(5);
    expect(reasons[0]?.message).toBe('api ended 5 times in 30 seconds, the last time with exit code 1; Tandem stops.');
  });

  it('is given up at once when starting it again cannot help', async () => {
    const { kept, lives, reasons } = part();
    kept.start();
    await settle();
    lives[0]?.({ how: 'the settings are wrong', isFinal: true });
    await settle();
    expect(lives).toHaveLength(1);
    expect(reasons).toEqual([new CannotRun('the settings are wrong')]);
  });

  it('stays down when it was stopped', async () => {
    const { kept, lives } = part();
    kept.start();
    await settle();
    await kept.stop();
    await settle();
    expect(lives).toHaveLength(1);
    expect(kept.pid).toBeNull();
  });
});
