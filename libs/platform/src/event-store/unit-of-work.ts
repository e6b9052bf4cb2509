import { type AnyEvent, type Decider, type Fold, once, RuleBroken, type VaultRef } from '../domain/index';
import { eventIdOf } from '../ids/index';
import type { Ask } from './command';
import { type NewEvent, type SealedWords, type Unchanged, WrongExpectedRevision, type Write } from './event-log';
import type { Folded, StreamCache } from './stream-cache';

export type SealWords = (
  subject: string,
  field: string,
  text: string,
) => Promise<SealedWords & { readonly vaultRef: VaultRef }>;

interface Guard {
  readonly taken: boolean;
}
const guards = new Map<string, Fold<Guard, AnyEvent>>();

/**
 * One try of one command: what it read, what it writes, the words it seals. All of it is appended together or not at all, and
 * every stream that was read must be unchanged at that moment.
 */
export class UnitOfWork {
  private readonly read = new Map<string, Folded<unknown>>();
  private readonly seen = once((fold: Fold<unknown, AnyEvent>) => once((id: string) => this.readOnce(fold, id)));
  private readonly written = new Map<
    string,
    { before: Folded<unknown>; events: AnyEvent[]; readonly apply: (events: readonly never[]) => void }
  >();
  readonly words: SealedWords[] = [];
  /** True once rights or a state came from memory without asking the log: a refusal on them must be decided again. */
  fromMemory: boolean;

  constructor(
    readonly ask: Ask,
    private readonly cache: StreamCache,
    private readonly fresh: boolean,
    private readonly sealWords: SealWords,
  ) {
    this.fromMemory = ask.rightsFromMemory ?? false;
  }

  /** Folds a stream on which the decision relies. */
  async load<State, Event extends AnyEvent>(fold: Fold<State, Event>, id: string): Promise<State> {
    return (await this.folded(fold, id)).state;
  }

  /** Decides on another stream of the same context, to be written in the same append. */
  async also<State, Command, Event extends AnyEvent>(
    decider: Decider<State, Command, Event>,
    id: string,
    command: Command,
  ): Promise<void> {
    const before = await this.folded(decider, id);
    this.write(decider, id, before, decider.decide(command, before.state));
  }

  /** Takes a unique name for ever: the guard stream must not exist yet. @throws RuleBroken with `rule` when it does. */
  async claim(
    stream: string,
    id: string,
    event: AnyEvent,
    rule: string,
    details: Record<string, string> = {},
  ): Promise<void> {
    const guard = guardOf(stream);
    const before = await this.folded(guard, id);
    if (before.state.taken) throw new RuleBroken(rule, details);
    this.write(guard, id, before, [event]);
  }

  /** Puts a person's words, or an official text, into the vault under its subject; the event holds only the reference. */
  async seal(subject: string, field: string, text: string): Promise<VaultRef> {
    const { vaultRef, ...words } = await this.sealWords(subject, field, text);
    this.words.push(words);
    return vaultRef;
  }

  /** A stream is read once a unit, also by those who ask at the same time: all of a decision rests on one revision of it. */
  folded<State, Event extends AnyEvent>(fold: Fold<State, Event>, id: string): Promise<Folded<State>> {
    return this.seen(fold)(id) as Promise<Folded<State>>;
  }

  private async readOnce(fold: Fold<unknown, AnyEvent>, id: string): Promise<Folded<unknown>> {
    const stream = `${fold.stream}-${id}`;
    const known = this.fresh ? undefined : this.cache.peek(fold, id);
    if (known) this.fromMemory = true;
    const folded = known ?? (await this.cache.fresh(fold, id));
    const before = this.read.get(stream);
    if (before && before.revision !== folded.revision)
      throw new WrongExpectedRevision(stream, before.revision, folded.revision); // grew meanwhile: try again
    this.read.set(stream, folded);
    return folded;
  }

  write<State, Event extends AnyEvent>(
    fold: Fold<State, Event>,
    id: string,
    before: Folded<State>,
    events: readonly Event[],
  ): void {
    if (events.length === 0) return;
    if (this.written.has(`${fold.stream}-${id}`)) throw new Error(`${fold.stream}-${id} is written twice in one unit`);
    const apply = (recorded: readonly never[]): void => void this.cache.advance(fold, id, before, recorded);
    this.written.set(`${fold.stream}-${id}`, { before, events: [...events], apply });
  }

  get hasWrites(): boolean {
    return this.written.size > 0;
  }

  /** The append: streams in the order they were written, ids derived from the command so that it can happen only once. */
  toAppend(firstEvent: number): { writes: Write[]; unchanged: Unchanged[] } {
    this.refuseMixedRevisions();
    let n = firstEvent;
    const { commandId, bodyHash, correlationId, causationId, actor, receivedAt } = this.ask;
    const metadata = { commandId, bodyHash, correlationId, causationId, actor: actor.personId, recordedAt: receivedAt };
    const toNew = ({ type, data }: AnyEvent): NewEvent => ({
      id: eventIdOf(commandId, n++),
      type,
      version: 1, // the log puts the version of today in its place
      data,
      metadata,
    });
    const writes = [...this.written].map(([stream, { before, events }]) => ({
      stream,
      expected: before.revision,
      events: events.map(toNew),
    }));
    const relied = [...this.read].map(([stream, { revision }]) => ({ stream, revision }));
    const unchanged = [...relied, ...this.ask.rights].filter(({ stream }) => !this.written.has(stream));
    return { writes, unchanged: [...new Map(unchanged.map((each) => [each.stream, each])).values()] };
  }

  /** Rights and decision must rest on one revision of a stream that holds both, such as one's own person. */
  private refuseMixedRevisions(): void {
    for (const { stream, revision } of this.ask.rights) {
      const read = this.read.get(stream);
      if (read && read.revision !== revision) throw new WrongExpectedRevision(stream, revision, read.revision);
    }
  }

  /** After the append: memory follows, so that the next command on these streams need not read them. */
  remember(recordedOf: (stream: string) => readonly never[]): void {
    for (const [stream, { apply }] of this.written) apply(recordedOf(stream));
  }
}

function guardOf(stream: string): Fold<Guard, AnyEvent> {
  const known = guards.get(stream) ?? { stream, initialState: { taken: false }, evolve: () => ({ taken: true }) };
  guards.set(stream, known);
  return known;
}
