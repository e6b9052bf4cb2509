import type { Database } from '#platform/database';
import type { Position, Reaction, Recorded } from '#platform/domain';
import type { EventLog } from '#platform/event-store';
import {
  beginCheckpoint,
  checkpointOf,
  FenceLost,
  type Follower,
  messageOf,
  moveCheckpoint,
  Stopped,
  withoutUnknown,
  type WorkLogger,
} from '#platform/read-models';
import { enqueue, type OutboxEntry } from './outbox';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- events are the reaction's own affair
export type AnyReaction = Reaction<any>;

export interface ReactionDependencies {
  readonly database: Database;
  readonly log: EventLog;
  readonly knownEventTypes: ReadonlySet<string>;
  readonly logger: WorkLogger;
  /** Told of new ids after they are committed. */
  readonly poke: (ids: readonly string[]) => void;
}

export function reactionRunnerName(reaction: AnyReaction): string {
  return `reaction:${reaction.name}`;
}

/**
 * Where a reaction stands. Without a checkpoint it starts at the end of the log, for the past has been answered; only in an empty log
 * there is no past, and it starts at the beginning. Every process asks at boot, so that nothing is missed whichever comes first.
 */
export async function beginReaction(
  reaction: AnyReaction,
  on: Pick<ReactionDependencies, 'database' | 'log' | 'logger'>,
): Promise<Position | null> {
  const name = reactionRunnerName(reaction);
  const known = await checkpointOf(on.database, name);
  if (known !== undefined) return known;
  const head = await on.log.head();
  if (!(await beginCheckpoint(on.database, name, head))) return beginReaction(reaction, on);
  if (head !== null)
    on.logger.warn({ reaction: reaction.name, position: head }, 'no checkpoint: starts at the end of the log');
  return head;
}

/** Turns events into outbox rows, each event once for ever; started through a `LogRunner`. */
export class ReactionRunner implements Follower {
  readonly name: string;

  constructor(
    private readonly reaction: AnyReaction,
    private readonly on: ReactionDependencies,
  ) {
    this.name = reactionRunnerName(reaction);
  }

  begin(): Promise<Position | null> {
    return beginReaction(this.reaction, this.on);
  }

  async take(events: readonly Recorded[], checkpoint: Position | null): Promise<void> {
    const { known, unknown } = withoutUnknown(events, this.on.knownEventTypes);
    const { entries, poison } = this.react(known);
    const stop = poison ?? (unknown && new Stopped(unknown.position, unknown.cause));
    const seen = stop ? events.filter((event) => event.position < stop.position) : events;
    const last = seen.at(-1);
    if (last) this.on.poke(await this.write(entries, checkpoint, last.position));
    if (stop) throw stop;
  }

  caughtUp(): Promise<boolean> {
    return Promise.resolve(false);
  }

  private react(events: readonly Recorded[]): { entries: readonly OutboxEntry[]; poison?: Stopped } {
    const wanted = new Set<string>(this.reaction.events as readonly string[]);
    const entries: OutboxEntry[] = [];
    for (const event of events.filter(({ type }) => wanted.has(type)))
      try {
        entries.push(...this.entriesOf(event));
      } catch (error) {
        return { entries, poison: new Stopped(event.position, `${event.type}: ${messageOf(error)}`) };
      }
    return { entries };
  }

  private entriesOf(event: Recorded): readonly OutboxEntry[] {
    const { id: eventId, position } = event;
    return this.reaction.react(event).map((job, n) => ({
      id: `${this.reaction.name}.${eventId}.${n}`,
      kind: job.kind,
      job,
      eventId,
      position,
    }));
  }

  private async write(
    entries: readonly OutboxEntry[],
    from: Position | null,
    to: Position,
  ): Promise<readonly string[]> {
    if (entries.length === 0) {
      await moveCheckpoint(this.on.database, this.name, from, to);
      return [];
    }
    return this.on.database.transaction(async (tx) => {
      const fenced = await tx.query(
        'update log_checkpoint set position = $2, updated_at = now() where name = $1 and position is not distinct from $3 returning name',
        [this.name, to, from],
      );
      if (fenced.length === 0) throw new FenceLost(this.name);
      return enqueue(tx, entries);
    });
  }
}
