import { Memory } from '#platform/memory';
import type { AnyEvent, Decider, Fold, Position, Recorded } from '../domain/index';
import type { EventLog } from './event-log';

/** What is remembered of a command carried out on a stream. */
export interface Done {
  readonly bodyHash: string;
  readonly revision: number;
  readonly position: Position;
  readonly events: number; // in this stream
  readonly last: string; // type of the last of them
}

/** A stream folded up to a revision, with the commands that made it. */
export interface Folded<State> {
  readonly state: State;
  readonly revision: 'none' | number;
  readonly toldRevision: 'none' | number; // the last that everybody knows who knows of the stream
  readonly position: Position | undefined;
  /** Shared with what is folded further: it may hold later commands, and those have been carried out as well. */
  readonly commands: Map<string, Done>;
}

const capacity = 10_000;

/** Folded streams in memory, brought up to date by reading only what came after. */
export class StreamCache {
  private readonly entries = new Memory<string, Folded<unknown>>(capacity);
  private readonly prefixes = new Map<object, string>();

  constructor(private readonly log: EventLog) {}

  /** What memory holds, which may be behind the log. */
  peek<State, Event extends AnyEvent>(fold: Fold<State, Event>, id: string): Folded<State> | undefined {
    return this.entries.get(this.key(fold, id)) as Folded<State> | undefined;
  }

  /** The stream as the log has it now. */
  async fresh<State, Event extends AnyEvent>(fold: Fold<State, Event>, id: string): Promise<Folded<State>> {
    const before = this.peek(fold, id);
    const from = before && before.revision !== 'none' ? before.revision + 1 : 0;
    const tail = (await this.log.read(`${fold.stream}-${id}`, from)) as Recorded<Event>[];
    return this.remember(fold, id, extend(fold, before ?? empty(fold), tail));
  }

  /** Takes over what this process has just appended itself. */
  advance<State, Event extends AnyEvent>(
    fold: Fold<State, Event>,
    id: string,
    before: Folded<State>,
    events: readonly Recorded<Event>[],
  ): Folded<State> {
    return this.remember(fold, id, extend(fold, before, events));
  }

  private remember<State, Event extends AnyEvent>(
    fold: Fold<State, Event>,
    id: string,
    next: Folded<State>,
  ): Folded<State> {
    const key = this.key(fold, id);
    const known = this.entries.get(key) as Folded<State> | undefined;
    const newest = known && rank(known.revision) > rank(next.revision) ? known : next;
    if (newest.revision !== 'none') this.entries.set(key, newest);
    return newest;
  }

  private key(fold: Pick<Fold<unknown, AnyEvent>, 'stream'>, id: string): string {
    return (this.prefixes.get(fold) ?? this.newPrefix(fold)) + id;
  }

  private newPrefix(fold: Pick<Fold<unknown, AnyEvent>, 'stream'>): string {
    const prefix = `${String(this.prefixes.size)}/${fold.stream}-`;
    this.prefixes.set(fold, prefix);
    return prefix;
  }
}

const rank = (revision: 'none' | number): number => (revision === 'none' ? -1 : revision);

const empty = <State, Event extends AnyEvent>(fold: Fold<State, Event>): Folded<State> => ({
  state: fold.initialState,
  revision: 'none',
  toldRevision: 'none',
  position: undefined,
  commands: new Map(),
});

function extend<State, Event extends AnyEvent>(
  fold: Fold<State, Event>,
  before: Folded<State>,
  tail: readonly Recorded<Event>[],
): Folded<State> {
  const last = tail.at(-1);
  if (!last) return before;
  const state = tail.reduce((folded, event) => fold.evolve(folded, event), before.state);
  if (isDecider(fold)) note(before.commands, tail);
  const { revision, position } = last;
  return {
    state,
    revision,
    toldRevision: lastTold(fold, tail) ?? before.toldRevision,
    position,
    commands: before.commands,
  };
}

function lastTold<State, Event extends AnyEvent>(fold: Fold<State, Event>, tail: readonly Recorded<Event>[]) {
  const untold = isDecider(fold) ? fold.untold : undefined;
  return untold ? tail.findLast((event) => !untold.fact(event))?.revision : tail.at(-1)?.revision;
}

function note(commands: Map<string, Done>, tail: readonly Recorded[]): void {
  for (const { type, revision, position, metadata } of tail) {
    const known = commands.get(metadata.commandId);
    if (known && known.revision >= revision) continue;
    const { commandId, bodyHash } = metadata;
    commands.set(commandId, { bodyHash, revision, position, events: (known?.events ?? 0) + 1, last: type });
  }
}

const isDecider = (fold: object): fold is Decider<unknown, unknown, AnyEvent> => 'decide' in fold;
