import type { Decider, Messages } from '#platform/domain';
import type { ApplicationId } from './application.events';
import type { DuplicatesEvent } from './entry.events';

export type DuplicatesCommand = Messages<{
  NoteDuplicate: { applicationId: ApplicationId; duplicateOf: ApplicationId };
}>;

/** The duplicates of a file, kept beside it, so that the file itself does not move when one is marked. */
export const duplicatesDecider: Decider<readonly ApplicationId[], DuplicatesCommand, DuplicatesEvent> = {
  stream: 'duplicates',
  initialState: [],
  decide: ({ data }, noted) => (noted.includes(data.applicationId) ? [] : [{ type: 'DuplicateNoted', data }]),
  evolve: (noted, { data }) => [...noted, data.applicationId],
};
