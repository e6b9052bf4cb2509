import type { AnyEvent, Recorded } from './decider';
import type { OrganisationId, PersonId, Role } from './people';

/** To whom a message goes; resolved to people when it is sent. */
export type Audience =
  | { readonly person: PersonId }
  | { readonly organisation: OrganisationId; readonly roles: readonly Role[] }
  | { readonly roles: readonly Role[] };

/** What a text may name: ids that are resolved to names (`callId`), amounts (`grantedCents`), moments (`closesAt`), plain values. */
export type TextParameters = Readonly<Record<string, string | number | undefined>>;

/** What is to be done because of an event. The queue carries only the id under which it is kept. */
export type Job =
  | {
      readonly kind: 'notify';
      readonly template: string;
      readonly to: readonly Audience[];
      readonly parameters: TextParameters;
    }
  | { readonly kind: 'command'; readonly command: string; readonly data: Readonly<Record<string, unknown>> };

/** "When X then Y": pure, never run on a rebuild. `name` is part of each job's id and never changes. */
export interface Reaction<Event extends AnyEvent> {
  readonly name: string;
  readonly events: readonly Event['type'][];
  react(event: Recorded<Event>): readonly Job[];
}
