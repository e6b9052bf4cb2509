import {
  type Actor,
  type Deadline,
  type Embargo,
  everyRow,
  hasRole,
  type Instant,
  type OrganisationId,
  type PersonId,
  type Projection,
  type Recorded,
  type VaultRef,
} from '#platform/domain';
import type { CallDraft, CallEvent, CallId, CallWindow } from '../call.events';
import { movedWindow } from '../call-window.pure';

/** A version as people read it: what it came from, when, and why. */
export interface CallVersion {
  readonly version: number;
  readonly from: (typeof versionOrigins)[number];
  readonly at: Instant;
  readonly reason?: VaultRef;
}
export const versionOrigins = ['publication', 'amendment', 'extension', 'reopening', 'resumption'] as const;

/** A deadline that was set, and stays on the list when the next one takes its place. */
export interface CallDeadline {
  readonly closes: Deadline;
  readonly from: (typeof deadlineOrigins)[number];
  readonly at: Instant;
  readonly by: PersonId;
  readonly reason?: VaultRef;
  readonly organisationId?: OrganisationId; // for it alone
  readonly revision: number;
}
export const deadlineOrigins = [
  'publication',
  'extension',
  'reopening',
  'organisationReopening',
  'resumption',
] as const;

export interface CallListRow {
  readonly callId: CallId;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly scheme?: string | undefined;
  readonly year?: number | undefined;
  readonly content: CallDraft; // complete once it is published
  readonly opens?: Deadline | undefined; // fixed at publication, as its instants are
  readonly closes?: Deadline | undefined;
  readonly registrationCloses?: Deadline | undefined;
  readonly paperEntryCloses?: Deadline | undefined;
  readonly embargo?: Deadline | undefined;
  readonly toldFrom?: Embargo | undefined; // `never`: cancelled before anybody outside was told
  readonly deadlines: readonly CallDeadline[];
  readonly suspendedAt?: Instant | undefined;
  readonly suspensionReason?: VaultRef | undefined;
  readonly disabled: boolean;
  readonly opensAt?: Instant | undefined;
  readonly closesAt?: Instant | undefined;
  readonly ownClosesAt?: Instant; // the last end of those for one organisation; nobody but due things looks here
  readonly openedAt?: Instant; // whose opening was recorded
  readonly closedAt?: Instant;
  readonly cancelReason?: VaultRef;
  readonly versions: readonly CallVersion[];
  readonly changedAt: Instant;
}

export const seesCallDrafts = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor');

export const callList: Projection<CallListRow, CallEvent> = {
  table: 'call_list',
  version: 4,
  columns: {
    state: 'text',
    scheme: 'text',
    year: 'bigint',
    opensAt: 'text',
    closesAt: 'text',
    ownClosesAt: 'text',
    openedAt: 'text',
    closedAt: 'text',
    suspendedAt: 'text',
    toldFrom: 'text',
  },
  events: [
    'CallDrafted',
    'CallDraftRevised',
    'CallPublished',
    'CallAmended',
    'DeadlineExtended',
    'CallReopened',
    'CallReopenedForOrganisation',
    'CallSuspended',
    'CallResumed',
    'CallDisabled',
    'CallEnabled',
    'CallCancelled',
    'CallOpened',
    'CallClosed',
  ],
  parks: true,
  streams: ({ callId }) => [`call-${callId}`],
  keys: ({ data }) => [data.callId],

  evolve(row, recorded) {
    const { type, data, metadata } = recorded;
    const at = metadata.recordedAt;
    if (type === 'CallDrafted' || type === 'CallDraftRevised') {
      const { callId, draft } = data;
      const { scheme, year } = draft;
      return { callId, state: 'draft', scheme, year, content: draft, ...nothingYet, changedAt: at };
    }
    if (type === 'CallPublished') {
      const { callId, version, content, window } = data;
      const { scheme, year } = content;
      const versions = [{ version, from: 'publication', at } as const];
      const deadlines = window.closes ? [deadlineOf('publication', window.closes, recorded)] : [];
      const dated = { ...timed(window), versions, deadlines, changedAt: at };
      return { callId, state: 'published', scheme, year, content, ...nothingYet, ...dated };
    }
    return row && { ...afterPublication(row, recorded), changedAt: at };
  },

  visibleTo: (actor) =>
    seesCallDrafts(actor)
      ? everyRow
      : { sql: `state <> 'draft' and (told_from is null or told_from <= ?)`, parameters: [actor.at] },
};

const nothingYet = { versions: [], deadlines: [], disabled: false } as const;

function afterPublication(row: CallListRow, recorded: Recorded<CallEvent>): CallListRow {
  const { type, data, metadata } = recorded;
  const at = metadata.recordedAt;
  switch (type) {
    case 'CallAmended': {
      const { version, content, reason } = data;
      return { ...row, content, versions: [...row.versions, { version, from: 'amendment', at, reason }] };
    }
    case 'DeadlineExtended':
      return moved(row, data, 'extension', recorded);
    case 'CallReopened':
      return moved(row, data, 'reopening', recorded);
    case 'CallReopenedForOrganisation': {
      const { closes, reason, organisationId } = data;
      const own = { ...deadlineOf('organisationReopening', closes, recorded), reason, organisationId };
      const ownClosesAt = [closes.instant, row.ownClosesAt]
        .filter((each) => each !== undefined)
        .sort()
        .at(-1)!;
      return { ...row, ownClosesAt, deadlines: [...row.deadlines, own] };
    }
    case 'CallSuspended':
      return { ...row, suspendedAt: data.suspendedAt, suspensionReason: data.reason };
    case 'CallResumed': {
      const resumed = { ...row, suspendedAt: undefined, suspensionReason: undefined };
      return moved(resumed, data, 'resumption', recorded);
    }
    case 'CallDisabled':
    case 'CallEnabled':
      return { ...row, disabled: type === 'CallDisabled' };
    case 'CallCancelled': {
      const toldFrom = row.toldFrom !== undefined && at < row.toldFrom ? 'never' : row.toldFrom;
      return { ...row, state: 'cancelled', cancelReason: data.reason, toldFrom };
    }
    case 'CallOpened':
      return { ...row, openedAt: data.opens.instant };
    case 'CallClosed':
      return { ...row, closedAt: data.closes.instant };
    case 'CallDrafted':
    case 'CallDraftRevised':
    case 'CallPublished':
      return row;
  }
}

type Moved = Pick<CallWindow, 'closes' | 'registrationCloses' | 'paperEntryCloses'> & {
  readonly version: number;
  readonly reason: VaultRef;
};

function moved(
  row: CallListRow,
  change: Moved,
  from: 'extension' | 'reopening' | 'resumption',
  recorded: Recorded<CallEvent>,
): CallListRow {
  const { version, reason, closes } = change;
  const versions = [...row.versions, { version, from, at: recorded.metadata.recordedAt, reason }];
  const deadlines = closes ? [...row.deadlines, { ...deadlineOf(from, closes, recorded), reason }] : row.deadlines;
  return { ...row, ...timed(movedWindow(row, change)), versions, deadlines };
}

function deadlineOf(from: CallDeadline['from'], closes: Deadline, { metadata, revision }: Recorded): CallDeadline {
  return { closes, from, at: metadata.recordedAt, by: metadata.actor, revision };
}

const timed = ({ opens, closes, registrationCloses, paperEntryCloses, embargo }: CallWindow) => ({
  opens,
  closes,
  registrationCloses,
  paperEntryCloses,
  embargo,
  toldFrom: embargo?.instant,
  opensAt: opens?.instant,
  closesAt: closes?.instant,
});
