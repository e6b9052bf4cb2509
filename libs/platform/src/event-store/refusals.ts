import { type AnyEvent, type Decider, RuleBroken } from '../domain/index';
import { RevisionStale } from './command';
import { EventKnown, OutcomeUnknown, WrongExpectedRevision } from './event-log';
import type { Folded } from './stream-cache';
import type { UnitOfWork } from './unit-of-work';

/** A refusal that was appended as a fact: deciding it again would record it twice. */
export class RecordedRefusal extends RuleBroken {}

/** What may not be seen answers as what does not exist, whatever revision was guessed. */
export async function staleUnlessHidden(
  revision: Folded<unknown>['revision'],
  decide: () => Promise<unknown>,
): Promise<Error> {
  const refusal: unknown = await decide().then(
    () => undefined,
    (error: unknown) => error,
  );
  return refusal instanceof RuleBroken && refusal.rule === 'notFound' ? refusal : new RevisionStale(revision);
}

export const isDecision = (error: unknown): boolean => error instanceof RuleBroken || error instanceof RevisionStale;

export function deservesAnotherTry(error: unknown, { fromMemory }: UnitOfWork): boolean {
  const refusedOnMemory = isDecision(error) && fromMemory && !(error instanceof RecordedRefusal);
  const raced =
    error instanceof WrongExpectedRevision || error instanceof EventKnown || error instanceof OutcomeUnknown;
  return refusedOnMemory || raced;
}

export function refusalOf<State, Command, Event extends AnyEvent>(
  decider: Decider<State, Command, Event>,
  events: readonly AnyEvent[],
) {
  for (const { type, data } of events) {
    const rule = decider.refusals?.[type as Event['type']];
    if (rule) return { rule, details: data as Record<string, string | number> };
  }
  return undefined;
}
