import type { Position } from './brand';
import type { Instant } from './instant';
import type { Actor, PersonId } from './people';

/** One name per line becomes a tagged union: a command asks, an event tells. */
export type Messages<Data> = {
  [Type in keyof Data & string]: { readonly type: Type; readonly data: Readonly<Data[Type]> };
}[keyof Data & string];

export interface AnyEvent {
  readonly type: string;
  readonly data: object;
}

/** How the past of one stream becomes a state. Another context's stream is read through a fold of one's own. */
export interface Fold<State, Event extends AnyEvent> {
  readonly stream: string; // streams are named `<stream>-<id>`
  readonly initialState: State;
  evolve(state: State, event: Event): State;
}

export interface Decider<State, Command, Event extends AnyEvent> extends Fold<State, Event> {
  /** Refusals that are facts themselves: the event is appended, then the rule is answered. */
  readonly refusals?: { readonly [Type in Event['type']]?: string };
  /** Facts that some people are not told of: the revision that these know, and name in `If-Match`, is the last one before. */
  readonly untold?: { fact(event: Event): boolean; to(actor: Actor, state: State): boolean };
  /** @throws RuleBroken when a rule says no. No event means: nothing to do, it is so already. */
  decide(command: Command, state: State): readonly Event[];
}

/** Who and what caused an event, stamped once by the command pipeline. No name stands here. */
export interface EventMetadata {
  readonly commandId: string;
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly actor: PersonId;
  readonly recordedAt: Instant; // business time
}

/** An event as the log gives it back. */
export type Recorded<Event extends AnyEvent = AnyEvent> = Event & {
  readonly id: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number; // 0 is the first of its stream
  readonly position: Position;
  readonly metadata: EventMetadata;
};
