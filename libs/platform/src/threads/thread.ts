import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { RuleBroken } from '#platform/domain';
import type { Computation } from './computation';
import { Assembly, portionsOf } from './portions';

export interface Task {
  readonly file: string;
  readonly name: string;
  readonly port: MessagePort; // the input lies in it; the answer is put into it
}

/** A refusal as it crosses from one thread to another: only plain errors do so by themselves. */
export type Refused = Pick<RuleBroken, 'rule' | 'details' | 'violations'>;

/** What a thread does with a task. Answers why it was refused, if it was. */
export function work({ file, name, port }: Task): Refused | undefined {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- which file is known only here
    const { [name]: computation } = require(file) as Readonly<Record<string, Computation<unknown, unknown>>>;
    for (const piece of portionsOf(computation!.run(received(port)))) port.postMessage(piece);
    return undefined;
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const { rule, details, violations } = error;
    return { rule, details, violations };
  }
}

function received(port: MessagePort): unknown {
  const assembly = new Assembly();
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) assembly.add(next.message);
  return assembly.value;
}
