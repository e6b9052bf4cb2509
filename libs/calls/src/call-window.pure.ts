import type { Deadline, Instant, OrganisationId } from '#platform/domain';
import type { AlsoMoved, CallContent, CallWindow } from './call.events';

/** The window with the moments that an act moved; the others stay. */
export function movedWindow(
  window: CallWindow,
  { closes, registrationCloses, paperEntryCloses }: AlsoMoved & { readonly closes?: Deadline | undefined },
): CallWindow {
  return {
    ...window,
    ...(closes && { closes }),
    ...(registrationCloses && { registrationCloses }),
    ...(paperEntryCloses && { paperEntryCloses }),
  };
}

interface Received {
  readonly content: Pick<CallContent, 'graceHours'>;
  readonly window: CallWindow;
  readonly organisationCloses: ReadonlyMap<OrganisationId, Deadline>;
}

/** From when on nothing at all is received any more, from nobody; never without a deadline. */
export function lastReception({ content, window, organisationCloses }: Received): Instant | undefined {
  if (!window.closes) return undefined;
  const deadlines = [window.closes, ...organisationCloses.values()];
  const ends = deadlines.map(({ instant }) => hoursAfter(instant, content.graceHours ?? 0));
  return [...ends, ...(window.paperEntryCloses ? [window.paperEntryCloses.instant] : [])].sort().at(-1);
}

function hoursAfter(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString() as Instant;
}
