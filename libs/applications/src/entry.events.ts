import type { CallId } from '#calls/call.events';
import type { Messages, OrganisationId } from '#platform/domain';
import type { ApplicationId } from './application.events';

/** The guard stream `entry-<call>.<organisation>` of a call that takes one open file at a time: the last one is the file that counts. */
export type EntryEvent = Messages<{
  EntryOpened: { applicationId: ApplicationId; callId: CallId; organisationId: OrganisationId };
}>;

/** The guard stream `duplicates-<application>`: which files were marked as duplicates of it. */
export type DuplicatesEvent = Messages<{
  DuplicateNoted: { applicationId: ApplicationId; duplicateOf: ApplicationId };
}>;
