import type { Embargo, Instant } from '#platform/domain';

export const callStatuses = ['draft', 'announced', 'open', 'suspended', 'closed', 'cancelled'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** What the log says of a call; the clock says the rest. */
export interface Timed {
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly suspendedAt?: Instant | undefined;
  readonly toldFrom?: Embargo | undefined; // the administration sees it before, others cannot apply yet
  readonly opensAt?: Instant | undefined;
  readonly closesAt?: Instant | undefined;
}

/** Open or closed follows from window and time alone (D2): `[opensAt, closesAt)`, and without either it is always open. */
export function callStatus({ state, suspendedAt, toldFrom, opensAt, closesAt }: Timed, at: Instant): CallStatus {
  if (state !== 'published') return state;
  if (suspendedAt !== undefined) return 'suspended';
  if ([toldFrom, opensAt].some((from) => from !== undefined && at < from)) return 'announced';
  return closesAt === undefined || at < closesAt ? 'open' : 'closed';
}
