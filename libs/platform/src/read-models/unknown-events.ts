import type { Recorded } from '#platform/domain';
import type { Poison } from './fold-batch';

/** The events up to the first of a type that nobody knows: written by a later release, so nobody may go past it. */
export function withoutUnknown(
  events: readonly Recorded[],
  known: ReadonlySet<string>,
): { known: readonly Recorded[]; unknown?: Poison } {
  const first = events.findIndex((event) => !known.has(event.type));
  const event = events[first];
  if (!event) return { known: events };
  const { stream, revision, position, type } = event;
  return {
    known: events.slice(0, first),
    unknown: { stream, revision, position, cause: `unknown event type ${type}` },
  };
}
