import { reachedFrom } from '#platform/access';
import { type AnyEvent, type Fold, linesOn, type LocalDate, type PersonId } from '#platform/domain';
import type { Streams, Unchanged } from '#platform/event-store';
import { Memory } from '#platform/memory';
import { declaredConflicts } from './declared-conflicts.fold';
import { type Person, personDecider } from './person.decider';
import { reportsDecider } from './reports.decider';

export interface Barriers {
  readonly barredFrom: readonly string[];
  readonly line: readonly PersonId[];
  readonly readFrom: readonly Unchanged[];
}

/** Somebody as their own stream has them at this revision, on a day. */
export interface Somebody {
  readonly person: Extract<Person, { status: 'invited' }>;
  readonly revision: number | 'none';
  readonly day: LocalDate;
}
interface Remembered extends Pick<Somebody, 'revision' | 'day'> {
  readonly barriers: Barriers;
}

const capacity = 1_000;

/** What stands between people and files: conflicts they declared, and who is above or below them on the day. */
export class BarriersInLog {
  private readonly memory = new Memory<PersonId, Remembered>(capacity);

  constructor(private readonly streams: Streams) {}

  /** What memory has of them as they are, which may be behind the log. */
  remembered({ person, revision, day }: Somebody): Barriers | undefined {
    const known = this.memory.get(person.personId);
    return known?.day === day && known.revision === revision ? known.barriers : undefined;
  }

  async of({ person, revision, day }: Somebody): Promise<Barriers> {
    const { personId } = person;
    const readFrom: Unchanged[] = [];
    const load = async <State, Event extends AnyEvent>(fold: Fold<State, Event>, id: string): Promise<State> => {
      const folded = await this.streams.load(fold, id);
      readFrom.push({ stream: `${fold.stream}-${id}`, revision: folded.revision });
      return folded.state;
    };
    const superiorsOf = async (id: PersonId) => {
      const one = id === personId ? person : await load(personDecider, id);
      return one.status === 'none' ? [] : linesOn(one.superiors, day);
    };
    const [barredFrom, above, below] = await Promise.all([
      load(declaredConflicts, personId),
      reachedFrom(personId, superiorsOf),
      reachedFrom(personId, async (id) => linesOn(await load(reportsDecider, id), day)),
    ]);
    const barriers = { barredFrom, line: [...new Set([...above, ...below])], readFrom };
    this.memory.set(personId, { revision, day, barriers });
    return barriers;
  }
}
