import {
  type Actor,
  type Deadline,
  everyRow,
  hasRole,
  type Instant,
  type Projection,
  type VaultRef,
} from '#platform/domain';
import type { CallDraft, CallEvent, CallId } from '../call.events';

/** A version as people read it: what it came from, when, and why. */
export interface CallVersion {
  readonly version: number;
  readonly from: 'publication' | 'amendment' | 'extension';
  readonly at: Instant;
  readonly reason?: VaultRef;
}

export interface CallListRow {
  readonly callId: CallId;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly scheme?: string | undefined;
  readonly year?: number | undefined;
  readonly content: CallDraft; // complete once it is published
  readonly opens?: Deadline | undefined; // fixed at publication, as its instants are
  readonly closes?: Deadline | undefined;
  readonly opensAt?: Instant | undefined;
  readonly closesAt?: Instant | undefined;
  readonly openedAt?: Instant; // whose opening was recorded
  readonly closedAt?: Instant;
  readonly cancelReason?: VaultRef;
  readonly versions: readonly CallVersion[];
  readonly changedAt: Instant;
}

export const seesCallDrafts = (actor: Actor): boolean => hasRole(actor, 'administrator', 'auditor');

export const callList: Projection<CallListRow, CallEvent> = {
  table: 'call_list',
  version: 1,
  columns: {
    state: 'text',
    scheme: 'text',
    year: 'bigint',
    opensAt: 'text',
    closesAt: 'text',
    openedAt: 'text',
    closedAt: 'text',
  },
  events: [
    'CallDrafted',
    'CallDraftRevised',
    'CallPublished',
    'CallAmended',
    'DeadlineExtended',
    'CallCancelled',
    'CallOpened',
    'CallClosed',
  ],
  parks: true,
  streams: ({ callId }) => [`call-${callId}`],
  keys: ({ data }) => [data.callId],

  evolve(row, { type, data, metadata }) {
    const at = metadata.recordedAt;
    if (type === 'CallDrafted' || type === 'CallDraftRevised') {
      const { callId, draft } = data;
      const { scheme, year } = draft;
      return { callId, state: 'draft', scheme, year, content: draft, versions: [], changedAt: at };
    }
    if (type === 'CallPublished') {
      const { callId, version, content, window } = data;
      const { scheme, year } = content;
      const versions = [{ version, from: 'publication', at } as const];
      return { callId, state: 'published', scheme, year, content, ...timed(window), versions, changedAt: at };
    }
    if (!row) return row;
    switch (type) {
      case 'CallAmended': {
        const { version, content, reason } = data;
        return {
          ...row,
          content,
          versions: [...row.versions, { version, from: 'amendment', at, reason }],
          changedAt: at,
        };
      }
      case 'DeadlineExtended': {
        const { version, closes, reason } = data;
        const versions = [...row.versions, { version, from: 'extension', at, reason } as const];
        return { ...row, ...timed({ opens: row.opens, closes }), versions, changedAt: at };
      }
      case 'CallCancelled':
        return { ...row, state: 'cancelled', cancelReason: data.reason, changedAt: at };
      case 'CallOpened':
        return { ...row, openedAt: data.opens.instant };
      case 'CallClosed':
        return { ...row, closedAt: data.closes.instant };
    }
  },

  visibleTo: (actor) => (seesCallDrafts(actor) ? everyRow : { sql: `state <> 'draft'`, parameters: [] }),
};

type Window = Pick<CallListRow, 'opens' | 'closes'>;

const timed = ({ opens, closes }: Window): Window & Pick<CallListRow, 'opensAt' | 'closesAt'> => ({
  opens,
  closes,
  opensAt: opens?.instant,
  closesAt: closes?.instant,
});
