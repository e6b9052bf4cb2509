import type { AppendRequest } from '../append-request';
import { WrongExpectedRevision } from '../event-log';

/** A stream that was not as expected, by its name in KurrentDB; below 0: it does not exist. */
export interface Violated {
  readonly stream: string;
  readonly actual: number;
}

type Actual = bigint | string;
interface Refused {
  readonly type?: string;
  readonly violations?: readonly { readonly streamName: string; readonly actualState: Actual }[];
  readonly streamName?: string;
  readonly actualState?: Actual;
}

/** What the server found stale; undefined when the error says something else. */
export function violationsOf(error: unknown): Violated[] | undefined {
  const { type, violations, streamName = '', actualState = -1n } = error as Refused;
  if (type === 'append-consistency-violation') return violations?.map((each) => violated(each));
  if (type === 'wrong-expected-version') return [violated({ streamName, actualState })];
  return undefined;
}

/** The first stale stream, in the order in which the append names them. @throws Error when it was deleted by hand */
export function staleStream(
  violations: readonly Violated[],
  pairs: AppendRequest['pairs'],
): WrongExpectedRevision | undefined {
  for (const { stream, expected } of pairs) {
    const found = violations.find((each) => each.stream === stream);
    if (found && found.actual < -1) throw new Error(`${stream} was deleted in KurrentDB; restore it from a backup`);
    if (found) return new WrongExpectedRevision(stream, named(expected), named(found.actual));
  }
  return undefined;
}

const violated = ({ streamName, actualState }: { streamName: string; actualState: Actual }): Violated => ({
  stream: streamName,
  actual: typeof actualState === 'bigint' ? Number(actualState) : -1,
});

const named = (revision: number): 'none' | number => (revision < 0 ? 'none' : revision);
