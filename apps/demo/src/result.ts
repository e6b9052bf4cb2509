import type { ApplicationPageView, EnvelopeView, ExactRateView, WholeDecreeView } from '#client/client';
import type { Line } from './example';
import type { MailCounts } from './mails';
import type { Scenario } from './options';
import type { Conflict, Run } from './run';

/** What a run came to; amounts in cents. Every number is read from the product's answers. */
export interface Result {
  readonly scenario: Scenario;
  readonly applications: number; // submitted
  readonly funded: number; // files with an award
  readonly organisations: number; // of these
  readonly awarded: number;
  readonly left: number;
  readonly late: number;
  readonly inadmissible: number;
  readonly withdrawn: number;
  readonly decreeTotal?: number;
  readonly lines?: readonly Line[];
  readonly inForce?: string;
  readonly signedBeforeConsent?: 'refused';
  readonly conflict?: Conflict;
  readonly rate?: ExactRateView; // of the eligible cost, for all
  readonly mails: MailCounts;
}

/** What `--json` says of a scenario, in this order. */
export const told: Readonly<Record<Scenario, readonly (keyof Result)[]>> = {
  2017: ['scenario', 'awarded', 'applications', 'organisations', 'conflict', 'mails'],
  2019: ['scenario', 'awarded', 'applications', 'organisations', 'signedBeforeConsent', 'inForce', 'mails'],
  2022: ['scenario', 'decreeTotal', 'left', 'lines', 'late', 'inadmissible', 'withdrawn', 'mails'],
  2023: ['scenario', 'applications', 'funded', 'organisations', 'awarded', 'left', 'rate', 'inForce', 'mails'],
};

/** In force, so with its dates. */
export type Decree = WholeDecreeView & { readonly signedOn: string; readonly inForceOn: string };

export async function readDecree(run: Run): Promise<Decree | undefined> {
  if (!run.decreeId) return undefined;
  const administrator = await run.administrator();
  const decree = await administrator.getDecree({ id: run.decreeId }, { after: run.lastReceipt });
  const { status, signedOn, inForceOn } = decree;
  if (status === 'inForce' && signedOn && inForceOn) return { ...decree, signedOn, inForceOn };
  throw new Error(`The decree should be in force; it is ${status}.`);
}

export async function readMoney(run: Run): Promise<EnvelopeView> {
  return (await run.administrator()).getEnvelope({ callId: run.callId }, { after: run.lastReceipt });
}

export function linesOf({ lines }: Decree): readonly Line[] {
  return lines.map(({ names, department, division, programme, activity, allocation, cents }) => ({
    organisation: names.nl,
    allocation: [department, division, programme, activity, allocation].join(' '),
    cents,
  }));
}

type Counts = Pick<Result, 'applications' | 'funded' | 'organisations' | 'late' | 'inadmissible' | 'withdrawn'>;

export async function countFiles(run: Run): Promise<Counts> {
  const administrator = await run.administrator();
  const after = run.lastReceipt;
  const ofCall = { callId: run.callId, total: 'true', limit: 100 } as const;
  const [all, inadmissible, withdrawn, drafts, awards] = await Promise.all([
    administrator.listApplications(ofCall, { after }),
    administrator.listApplications({ ...ofCall, status: 'inadmissible' }, { after }),
    administrator.listApplications({ ...ofCall, status: 'withdrawn' }, { after }),
    administrator.listApplications({ ...ofCall, status: 'draft' }, { after }),
    administrator.listGrants({ ...ofCall, status: 'awarded' }, { after }),
  ]);
  const pages = await Promise.all(drafts.items.map(({ id }) => administrator.getApplication({ id }, { after })));
  const wasLate = ({ history }: ApplicationPageView) =>
    history.some(({ type }) => type === 'ApplicationRejectedAsLate');
  return {
    applications: counted(all) - counted(drafts),
    funded: awards.items.length,
    organisations: new Set(awards.items.map(({ organisationId }) => organisationId)).size,
    late: pages.filter(wasLate).length,
    inadmissible: counted(inadmissible),
    withdrawn: counted(withdrawn),
  };
}

const counted = ({ total = 0 }: { readonly total?: number }): number => total;
