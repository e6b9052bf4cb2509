import { randomUUID } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Says when it was made. */
export const isOrdered = (id: string): boolean => version7.test(id);

/** A UUID of version 7: what is new comes at the end of every index on ids. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** A UUID (version 8) that is always the same for a cause and a name, and begins as its cause does: it lies beside it in order of time. */
export const besideIn = (cause: string, name: string): string =>
  `${cause.slice(0, 13).toLowerCase()}-8${uuidv5(name, cause).slice(15)}`;

const last = 24; // where the last 48 bits begin

/** The id of the nth event of a command, from 0: always the same, and as unique as the command's. */
export function eventIdOf(commandId: string, n: number): string {
  const number = (Number.parseInt(commandId.slice(last), 16) + n + 1) % 2 ** 48;
  return commandId.slice(0, last) + number.toString(16).padStart(12, '0');
}
