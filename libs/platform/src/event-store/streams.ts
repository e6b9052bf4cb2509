import type { AnyEvent, Decider, Fold, Position, Recorded } from '../domain/index';
import { RuleBroken } from '../domain/index';
import { type Ask, Receipt, TooBusy } from './command';
import { type Appended, type EventLog, OutcomeUnknown, WrongExpectedRevision, type Write } from './event-log';
import { type Done, type Folded, StreamCache } from './stream-cache';
import { deservesAnotherTry, isDecision, RecordedRefusal, refusalOf, staleUnlessHidden } from './refusals';
import { Turns } from './turns';
import { type SealWords, UnitOfWork } from './unit-of-work';

const maxTries = 10;

/**
 * What a command wants of its stream, decided on a state that is read again when another writer was first. Who asks stands in
 * `unit.ask`: in a later try with the rights of then.
 */
export type Propose<State, Command> = (state: State, unit: UnitOfWork) => Command | Promise<Command>;

export interface Stream<State, Command> {
  /**
   * Carries a command out, once: the same command id answers the same receipt.
   * @throws RuleBroken when a rule says no; RevisionStale when `If-Match` names another revision; TooBusy or Overloaded when nothing was
   * changed; OutcomeUnknown when the log could not be asked whether it was
   */
  decide(ask: Ask, propose: Propose<State, Command>): Promise<Receipt>;
}

/** The only writer of the log: queues per stream, folds, decides, appends with every check, and answers a receipt. */
export class Streams {
  private readonly cache: StreamCache;
  private readonly turns = new Turns();

  constructor(
    private readonly log: EventLog,
    private readonly sealWords: SealWords,
  ) {
    this.cache = new StreamCache(log);
  }

  /** The state of a stream as the log has it now. */
  async load<State, Event extends AnyEvent>(fold: Fold<State, Event>, id: string): Promise<Folded<State>> {
    return this.cache.fresh(fold, id);
  }

  /** What memory has of a stream, which may be behind the log. */
  remembered<State, Event extends AnyEvent>(fold: Fold<State, Event>, id: string): Folded<State> | undefined {
    return this.cache.peek(fold, id);
  }

  /** One stream, ready to be decided on. */
  of<State, Command, Event extends AnyEvent>(
    decider: Decider<State, Command, Event>,
    id: string,
  ): Stream<State, Command> {
    return {
      decide: (ask, propose) =>
        this.turns.take(`${decider.stream}-${id}`, () => this.tryUntilDone(decider, id, ask, propose)),
    };
  }

  private async tryUntilDone<State, Command, Event extends AnyEvent>(
    decider: Decider<State, Command, Event>,
    id: string,
    ask: Ask,
    propose: Propose<State, Command>,
  ): Promise<Receipt> {
    let current = ask;
    let unsure: OutcomeUnknown | undefined;
    for (let n = 0; n < maxTries; n++) {
      const unit = new UnitOfWork(current, this.cache, n > 0, this.sealWords);
      try {
        const receipt = await this.tryOnce(decider, id, unit, propose);
        if (receipt) return receipt;
        current = await askedOfLog(current);
      } catch (error) {
        if (error instanceof OutcomeUnknown) unsure = error;
        if (!deservesAnotherTry(error, unit)) throw unsure && !isDecision(error) ? unsure : error;
        if (isOfRights(error, current)) current = await current.again();
        else if (unsure)
          current = { ...current, rightsFromMemory: false }; // they sufficed to append: what came of it is the answer
        else current = await askedOfLog(current);
      }
      if (n > 1) await pause(Math.random() * 5 * 2 ** Math.min(n, 6));
    }
    throw unsure ?? new TooBusy();
  }

  /** Undefined: memory says that there is nothing to append, and the log must be asked whether that is still so. */
  private async tryOnce<State, Command, Event extends AnyEvent>(
    decider: Decider<State, Command, Event>,
    id: string,
    unit: UnitOfWork,
    propose: Propose<State, Command>,
  ): Promise<Receipt | undefined> {
    const { ask } = unit;
    const before = await unit.folded(decider, id);
    const done = before.commands.get(ask.commandId);
    const refused = done && decider.refusals?.[done.last as Event['type']];
    if (done && done.bodyHash !== ask.bodyHash) throw new RuleBroken('idempotencyKeyReused');
    if (done && !refused)
      return ask.rightsFromMemory ? undefined : new Receipt(id, done.revision, done.position, 'replayed');
    const asLeft = refused !== undefined && done?.revision === before.revision; // only its own refusal came since
    const known = decider.untold?.to(ask.actor, before.state) ? before.toldRevision : before.revision;
    const stale = ask.ifMatch !== undefined && ask.ifMatch !== known && !asLeft;
    const decide = async () => decider.decide(await propose(before.state, unit), before.state);
    if (stale) throw await staleUnlessHidden(known, decide);

    const events = await decide();
    const refusal = refusalOf(decider, events);
    if (refusal && refused) throw new RuleBroken(refusal.rule, refusal.details); // recorded the first time; the answer is the same
    unit.write(decider, id, before, events); // last, so that the receipt's position is that of this stream
    if (!unit.hasWrites) return unit.fromMemory ? undefined : nothingToDo(id, before);
    const { writes, position } = await this.append(unit, done);
    if (refusal) throw new RecordedRefusal(refusal.rule, refusal.details);
    const own = writes.find(({ stream }) => stream === `${decider.stream}-${id}`);
    return own ? new Receipt(id, lastRevision(own), position, 'done') : nothingToDo(id, before);
  }

  private async append(unit: UnitOfWork, done: Done | undefined): Promise<{ writes: Write[]; position: Position }> {
    const { writes, unchanged } = unit.toAppend(done?.events ?? 0);
    const appended = await this.log.append(writes, unchanged, unit.words);
    unit.remember((stream) => recorded(writes, stream, appended) as never[]);
    return { writes, position: appended.position };
  }
}

function nothingToDo(id: string, before: Folded<unknown>): Receipt {
  if (before.revision === 'none' || !before.position)
    throw new Error(`nothing was decided on ${id}, which does not exist`);
  return new Receipt(id, before.revision, before.position, 'nothingToDo');
}

const lastRevision = ({ expected, events }: Write): number => (expected === 'none' ? -1 : expected) + events.length;

function recorded(writes: readonly Write[], stream: string, { position }: Appended): Recorded[] {
  const { expected, events } = writes.find((write) => write.stream === stream)!;
  const first = expected === 'none' ? 0 : expected + 1;
  return events.map((event, n) => ({ ...event, stream, revision: first + n, position }));
}

const isOfRights = (error: unknown, { rights }: Ask): boolean =>
  error instanceof WrongExpectedRevision && rights.some(({ stream }) => stream === error.stream);

const askedOfLog = async (ask: Ask): Promise<Ask> => (ask.rightsFromMemory ? ask.again() : ask);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
