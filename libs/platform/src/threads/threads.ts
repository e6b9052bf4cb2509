import { EventEmitter, once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { Piscina } from 'piscina';
import { RuleBroken } from '#platform/domain';
import { Overloaded } from '#platform/event-store';
import type { Computation } from './computation';
import { Assembly, portionsOf } from './portions';
import type { Refused, Task, work } from './thread';

export interface ThreadLimits {
  readonly inPlace: number; // up to this size a computation is done at once, in the thread that asks
  readonly mostAtOnce: number; // computations that are under way or wait
  readonly longestMs: number; // with the wait
  readonly stopMs: number; // what is under way when the process stops
}

type Thread = Piscina<Task, Refused | undefined>;

const usual: ThreadLimits = { inPlace: 200, mostAtOnce: 16, longestMs: 20_000, stopMs: 5_000 };

/** Does what takes long beside the event loop, so that everybody else is answered meanwhile. Nothing runs before it is first needed. */
export class Threads {
  private readonly limits: ThreadLimits;
  private readonly underWay = new Set<AbortController>();
  private readonly threads: readonly Thread[];
  private readonly free: Thread[];
  private readonly turns = new EventEmitter().setMaxListeners(0);
  private stopping: NodeJS.Timeout | undefined;

  constructor(limits: Partial<ThreadLimits> = {}, file = require.resolve('./thread')) {
    this.limits = { ...usual, ...limits };
    this.threads = Array.from({ length: mostThreads }, () => threadOf(file));
    this.free = [...this.threads];
  }

  /**
   * The answer, wherever it is computed. With `left` it ends when nobody waits for it any more.
   * @throws RuleBroken as the computation itself; Overloaded when too much is asked for, it takes too long or the process stops
   */
  async run<Input, Answer>(computation: Computation<Input, Answer>, input: Input, left?: AbortSignal): Promise<Answer> {
    if (computation.size(input) <= this.limits.inPlace) return computation.run(input);
    if (this.underWay.size >= this.limits.mostAtOnce) throw new Overloaded('too much is computed at once');
    const given = new AbortController();
    const giveUp = (): void => given.abort();
    const timer = setTimeout(giveUp, this.limits.longestMs).unref();
    left?.addEventListener('abort', giveUp, { once: true });
    if (left?.aborted) giveUp();
    this.underWay.add(given);
    try {
      return (await this.compute(computation, input, given.signal)) as Answer;
    } catch (error) {
      throw given.signal.aborted ? new Overloaded('a computation was given up', { cause: error }) : error;
    } finally {
      clearTimeout(timer);
      left?.removeEventListener('abort', giveUp);
      this.underWay.delete(given);
    }
  }

  private async compute<Input>(
    { file, name }: Computation<Input, unknown>,
    input: Input,
    signal: AbortSignal,
  ): Promise<unknown> {
    const thread = await this.freeThread(signal); // before the copy: those who wait take no memory
    const { port1, port2: port } = new MessageChannel();
    try {
      await send(input, port1, signal);
      const refused = await thread.run({ file, name, port }, { transferList: [port], signal });
      if (refused) throw new RuleBroken(refused.rule, refused.details, refused.violations);
      return await received(port1, signal);
    } finally {
      port1.close();
      this.free.push(thread);
      this.turns.emit('free');
    }
  }

  private async freeThread(signal: AbortSignal): Promise<Thread> {
    while (this.free.length === 0) await once(this.turns, 'free', { signal });
    return this.free.pop()!;
  }

  /** From now on what is under way has little time left; what still comes is served as long. */
  stop(): void {
    this.stopping ??= setTimeout(() => this.giveUp(), this.limits.stopMs).unref();
  }

  /** When nobody asks any more. */
  async close(): Promise<void> {
    clearTimeout(this.stopping);
    this.giveUp();
    await Promise.all(this.threads.map((each) => each.destroy()));
  }

  private giveUp(): void {
    for (const each of this.underWay) each.abort();
  }
}

/** Others have their turn after each portion. */
async function send(value: unknown, port: MessagePort, signal: AbortSignal): Promise<void> {
  for (const piece of portionsOf(value)) {
    signal.throwIfAborted();
    port.postMessage(piece);
    await others();
  }
}

async function received(port: MessagePort, signal: AbortSignal): Promise<unknown> {
  const assembly = new Assembly();
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
    signal.throwIfAborted();
    assembly.add(next.message);
    await others();
  }
  return assembly.value;
}

/** One processor is left to the event loop. */
const mostThreads = Math.min(4, Math.max(1, availableParallelism() - 1));
const logger = new Logger('threads');

/** Ends when it had nothing to do for a minute. When it fails outside a computation, such as at its start, the one who waits for it is told. */
function threadOf(file: string): Thread {
  const fromSources = extname(file) === '.ts'; // in tests
  const thread: Thread = new Piscina({
    ...{ filename: file, name: 'work' satisfies typeof work.name },
    ...{ minThreads: 0, maxThreads: 1, idleTimeout: 60_000 },
    atomics: 'disabled',
    ...(fromSources && { execArgv: ['--conditions=source', '--require', join(root, 'tools', 'run-sources.cjs')] }),
  });
  return thread.on('error', (error: Error) => {
    logger.error(`a thread failed: ${error.stack ?? error.message}`);
    void thread.destroy();
  });
}

const root = join(__dirname, '..', '..', '..', '..');
