import type { PersonId, Position } from '#platform/domain';
import { Memory } from '#platform/memory';

interface Noted {
  readonly position: Position;
  readonly at: number; // real time
}
const [rememberedMs, mostPeople] = [10_000, 10_000];

/** How far the log was when people last changed something through this process: what they read next waits for it unasked. */
export class RecentWrites {
  private readonly noted = new Memory<PersonId, Noted>(mostPeople);
  private latest: Noted | undefined;

  note(person: PersonId, position: Position): void {
    this.noted.set(person, later(this.noted.get(person), position));
    this.latest = later(this.latest, position);
  }

  /** This person's own; undefined when that is long ago. */
  of(person: PersonId): Position | undefined {
    return recent(this.noted.get(person));
  }

  /** Anybody's. */
  get last(): Position | undefined {
    return recent(this.latest);
  }
}

function later(before: Noted | undefined, position: Position): Noted {
  return { position: before && before.position > position ? before.position : position, at: performance.now() };
}

function recent(noted: Noted | undefined): Position | undefined {
  return noted && performance.now() - noted.at < rememberedMs ? noted.position : undefined;
}
