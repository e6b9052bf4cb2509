import type { ApplicationEvent, ApplicationId } from '#applications/application.events';
import { noRow, type Projection } from '#platform/domain';
import { type FileParties, fileParties } from '../file-parties.fold';
import { oversees, withoutInterest } from '../overseers.policy';

export interface FilePartiesRow extends FileParties {
  readonly applicationId: ApplicationId;
}

type Joined = Extract<
  ApplicationEvent,
  {
    type:
      | 'ApplicationStarted'
      | 'ReplacementStarted'
      | 'ApplicationSentForSignOff'
      | 'ApplicationSubmitted'
      | 'ApplicationCompleted';
  }
>;

/** Whose files they are and who had a hand in them. Whatever is told of the money of a file is told of the rows that are visible here. */
export const filePartiesList: Projection<FilePartiesRow, Joined> = {
  table: 'file_parties',
  version: 1,
  columns: { organisationId: 'text', involved: 'text[]' },
  events: [
    'ApplicationStarted',
    'ReplacementStarted',
    'ApplicationSentForSignOff',
    'ApplicationSubmitted',
    'ApplicationCompleted',
  ],
  parks: true,
  keys: ({ data }) => [data.applicationId],
  evolve(row, event) {
    const { applicationId } = event.data;
    return { ...fileParties.evolve(row ?? fileParties.initialState, event), applicationId };
  },
  visibleTo: (actor) => (oversees(actor) ? withoutInterest(actor) : noRow),
};
