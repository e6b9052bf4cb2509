import type { ApplicationEvent } from '#applications/application.events';
import type { Projection } from '#platform/domain';
import { visibleFiles } from '../firewall.policy';
import { fileAfter, type JuryFile, startedFile } from '../jury-file.pure';

export type JuryFileRow = JuryFile;

/** Files as juries know them, by application id. Whatever else is told about a file is told of the rows that are visible here. */
export const juryFileList: Projection<JuryFileRow, ApplicationEvent> = {
  table: 'jury_file_list',
  version: 1,
  columns: {
    callId: 'text',
    organisationId: 'text',
    involved: 'text[]',
    reachedJury: 'boolean',
    status: 'text',
    reference: 'text',
    title: 'text',
    subject: 'text',
    requestedCents: 'bigint',
  },
  events: [
    'ApplicationStarted',
    'ApplicationSaved',
    'ApplicationSubmitted',
    'ApplicationWithdrawn',
    'ReplacementStarted',
    'ReplacementDropped',
    'ApplicationSentForSignOff',
    'CompletionRequested',
    'CompletionRequestWithdrawn',
    'ApplicationCompleted',
    'ApplicationFoundAdmissible',
    'ApplicationFoundInadmissible',
    'InadmissibilityNotified',
    'ApplicationReinstated',
    'ApplicationMarkedDuplicate',
    'DraftRemoved',
  ],
  parks: true,
  streams: ({ applicationId }) => [`application-${applicationId}`],
  keys: ({ data }) => [data.applicationId],
  evolve(file, event) {
    if (event.type === 'ApplicationStarted') return startedFile(event.data);
    return file && fileAfter(file, event);
  },
  visibleTo: visibleFiles,
};
