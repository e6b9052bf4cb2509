import { v5 as uuidv5 } from 'uuid';

/**
 * A UUID (version 8) that is always the same for a cause and a name, and lies where its cause does in order of time: it begins with the 48 bits with
 * which a UUID of version 7 says when it was made. Indexes then grow at their end. Of a cause without a time it is as random as its cause.
 */
export function orderedId(cause: string, name: string): string {
  return `${cause.slice(0, 13)}-8${uuidv5(name, cause).slice(15)}`.toLowerCase();
}
