import type { CallEvent, CallId } from '#calls/call.events';
import { everyRow, type Instant, type Projection } from '#platform/domain';

export interface CallWindowRow {
  readonly callId: CallId;
  /** Whether submissions are taken when the time is right: not cancelled, and not suspended. */
  readonly taking: boolean;
  readonly closesAt?: Instant | undefined; // of today; without it there is no end
  readonly cancelledAt?: Instant; // from then on nothing is asked or decided any more
  readonly reopenedUntil: Readonly<Record<string, Instant>>; // for one organisation, by its id
}

type Moving = Exclude<
  CallEvent,
  {
    type:
      'CallDrafted' | 'CallDraftRevised' | 'CallAmended' | 'CallDisabled' | 'CallEnabled' | 'CallOpened' | 'CallClosed';
  }
>;

/** Until when drafts can be submitted; joined to them in lists. Whether one is on time is decided from the log alone. */
export const callWindows: Projection<CallWindowRow, Moving> = {
  table: 'call_window',
  version: 2,
  columns: { closesAt: 'text', taking: 'boolean', cancelledAt: 'text' },
  events: [
    'CallPublished',
    'DeadlineExtended',
    'CallReopened',
    'CallReopenedForOrganisation',
    'CallSuspended',
    'CallResumed',
    'CallCancelled',
  ],
  parks: true,
  streams: ({ callId }) => [`call-${callId}`],
  keys: ({ data }) => [data.callId],

  evolve(row, { type, data, metadata }) {
    if (type === 'CallPublished') {
      const { callId, window } = data;
      return { callId, taking: true, closesAt: window.closes?.instant, reopenedUntil: {} };
    }
    if (!row) return row;
    switch (type) {
      case 'DeadlineExtended':
      case 'CallReopened':
        return { ...row, closesAt: data.closes.instant };
      case 'CallReopenedForOrganisation': {
        const { organisationId, closes } = data;
        const until = [row.reopenedUntil[organisationId], closes.instant].filter((each) => each !== undefined).sort();
        return { ...row, reopenedUntil: { ...row.reopenedUntil, [organisationId]: until.at(-1)! } };
      }
      case 'CallSuspended':
        return { ...row, taking: false };
      case 'CallResumed':
        return { ...row, taking: true, closesAt: data.closes?.instant ?? row.closesAt };
      case 'CallCancelled':
        return { ...row, taking: false, cancelledAt: metadata.recordedAt };
    }
  },

  /** Of published calls, which everybody sees; what is shown of a row is what its reader's own organisation asks of it. */
  visibleTo: () => everyRow,
};

/** SQL for the end of a row `own` of an organisation, with its window `joined`. */
export const submissionEnd = `case when joined.closes_at is not null
  then greatest(joined.closes_at, (joined.row->'reopenedUntil'->>own.organisation_id) collate "C") end`;
