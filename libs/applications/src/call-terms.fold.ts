import type {
  CallContent,
  CallEvent,
  CallId,
  CallWindow,
  EntriesPerOrganisation,
  UnusedDrafts,
} from '#calls/call.events';
import type { OrganisationKind } from '#organisations/organisation.events';
import type { BasisPoints, Deadline, Fold, Instant, OrganisationId } from '#platform/domain';

/** A stretch of time, `[from, until)`; without an end it still lasts. */
export interface Stretch {
  readonly from: Instant;
  readonly until?: Instant | undefined;
}

/** The call was reopened for one organisation: taken from it in `[from, closesAt)`, whatever holds for the others. */
export interface OwnWindow {
  readonly organisationId: OrganisationId;
  readonly from: Instant;
  readonly closesAt: Instant;
  readonly registrationClosesAt?: Instant | undefined;
}

/** What an application needs to know of its call. */
export type CallTerms =
  | { readonly status: 'unpublished' }
  | {
      readonly status: 'published' | 'cancelled';
      readonly callId: CallId;
      readonly version: number;
      readonly year: number;
      readonly ordinal: number;
      readonly rate: BasisPoints;
      readonly eligibleKinds: readonly OrganisationKind[];
      readonly opensAt?: Instant | undefined;
      readonly closesAt?: Instant | undefined; // of today: extended and reopened
      readonly registrationClosesAt?: Instant | undefined;
      readonly paperEntryClosesAt?: Instant | undefined;
      readonly toldFrom?: Instant | undefined; // before it nobody outside knows of the call
      readonly graceHours: number;
      readonly entriesPerOrganisation?: EntriesPerOrganisation | undefined;
      readonly unusedDrafts?: UnusedDrafts | undefined;
      readonly gaps: readonly Stretch[]; // closed, before it was reopened
      readonly suspensions: readonly Stretch[];
      readonly ownWindows: readonly OwnWindow[];
      readonly movedIn: number; // the last version that gave everybody more time; 0 when none did
      readonly disabled: boolean;
      readonly completeness?: CallContent['completeness'];
      readonly signOff?: boolean | undefined;
    };
export type PublishedTerms = Exclude<CallTerms, { status: 'unpublished' }>;

/** Openings and closings by the clock are not read: the window and the time of receipt decide. */
export const callTerms: Fold<CallTerms, CallEvent> = {
  stream: 'call',
  initialState: { status: 'unpublished' },

  evolve(terms, event) {
    const { type, data } = event;
    if (type === 'CallPublished') {
      const { callId, version, content, window } = data;
      const { year, ordinal, rate, eligibleKinds, graceHours = 0, completeness, signOff } = content;
      const { entriesPerOrganisation, unusedDrafts } = content;
      const about = { callId, version, year, ordinal, rate, eligibleKinds };
      const procedure = { graceHours, completeness, signOff, entriesPerOrganisation, unusedDrafts };
      const from = { opensAt: window.opens?.instant, toldFrom: window.embargo?.instant };
      return { status: 'published', ...about, ...procedure, ...instantsOf(window), ...from, ...untouched };
    }
    return terms.status === 'unpublished' ? terms : afterPublication(terms, event);
  },
};

const untouched = { gaps: [], suspensions: [], ownWindows: [], movedIn: 0, disabled: false } as const;

function afterPublication(terms: PublishedTerms, { type, data }: CallEvent): PublishedTerms {
  switch (type) {
    case 'CallAmended': {
      const { rate, eligibleKinds } = data.content;
      return { ...terms, version: data.version, rate, eligibleKinds };
    }
    case 'DeadlineExtended':
      return { ...terms, ...instantsOf(data, terms), version: data.version, movedIn: data.version };
    case 'CallReopened':
      return reopened(terms, data, data.reopenedAt);
    case 'CallReopenedForOrganisation': {
      const { organisationId, reopenedAt: from, closes, registrationCloses } = data;
      const own = { organisationId, from, closesAt: closes.instant, registrationClosesAt: registrationCloses?.instant };
      return { ...terms, ownWindows: [...terms.ownWindows, own] };
    }
    case 'CallSuspended':
      return { ...terms, suspensions: [...terms.suspensions, { from: data.suspendedAt }] };
    case 'CallResumed': {
      const suspensions = terms.suspensions.map((each) => ({ until: data.resumedAt, ...each }));
      const resumed = { ...terms, suspensions, version: data.version };
      return data.closes ? reopened(resumed, data, data.resumedAt) : { ...resumed, ...instantsOf(data, resumed) };
    }
    case 'CallDisabled':
    case 'CallEnabled':
      return { ...terms, disabled: type === 'CallDisabled' };
    case 'CallCancelled':
      return { ...terms, status: 'cancelled' };
    case 'CallDrafted':
    case 'CallDraftRevised':
    case 'CallPublished':
    case 'CallOpened':
    case 'CallClosed':
      return terms;
  }
}

type Moved = Pick<CallWindow, 'closes' | 'registrationCloses' | 'paperEntryCloses'>;

function reopened(
  terms: PublishedTerms,
  moved: Moved & { readonly version: number; readonly formerCloses?: Deadline | undefined },
  at: Instant,
): PublishedTerms {
  const from = moved.formerCloses?.instant;
  const gaps = from !== undefined && from < at ? [...terms.gaps, { from, until: at }] : terms.gaps;
  return { ...terms, ...instantsOf(moved, terms), version: moved.version, movedIn: moved.version, gaps };
}

function instantsOf(
  { closes, registrationCloses, paperEntryCloses }: Moved,
  former: Pick<PublishedTerms, 'closesAt' | 'registrationClosesAt' | 'paperEntryClosesAt'> = {},
) {
  return {
    closesAt: closes?.instant ?? former.closesAt,
    registrationClosesAt: registrationCloses?.instant ?? former.registrationClosesAt,
    paperEntryClosesAt: paperEntryCloses?.instant ?? former.paperEntryClosesAt,
  };
}
