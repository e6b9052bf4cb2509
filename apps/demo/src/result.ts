import type { Line } from './example';
import type { MailCounts } from './mails';
import type { Scenario } from './options';
import type { Run } from './run';

/** What a run came to; amounts in cents. Every number is read from the product's answers. */
export interface Result {
  readonly scenario: Scenario;
  readonly applications: number; // submitted
  readonly organisations: number; // with an award
  readonly awarded: number;
  readonly left: number;
  readonly late: number;
  readonly inadmissible: number;
  readonly withdrawn: number;
  readonly decreeTotal?: number;
  readonly lines?: readonly Line[];
  readonly inForce?: string;
  readonly signedBeforeConsent?: 'refused';
  readonly mails: MailCounts;
}

/** What `--json` says of a scenario, in this order. */
export const told: Readonly<Record<Scenario, readonly (keyof Result)[]>> = {
  2017: ['scenario', 'awarded', 'applications', 'organisations', 'mails'],
  2019: ['scenario', 'awarded', 'applications', 'organisations', 'signedBeforeConsent', 'inForce', 'mails'],
  2022: ['scenario', 'decreeTotal', 'left', 'lines', 'late', 'inadmissible', 'withdrawn', 'mails'],
};

export interface Decree {
  readonly status: string;
  readonly totalCents: number;
  readonly sourceLine: string;
  readonly signedOn: string;
  readonly inForceOn: string;
  readonly lines: readonly {
    readonly names: { readonly nl: string };
    readonly cents: number;
    readonly [part: string]: unknown;
  }[];
}

export interface Money {
  readonly envelopeCents: number;
  readonly awardedCents: number;
  readonly leftCents: number;
}

interface Filed {
  readonly id: string;
  readonly organisationId: string;
}

interface ApplicationPage {
  readonly history: readonly { readonly type: string }[];
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export async function readDecree(run: Run): Promise<Decree | undefined> {
  if (!run.decreeId) return undefined;
  const administrator = await run.administrator();
  const decree = await administrator.get<Decree>(`/v1/decrees/${run.decreeId}`, run.lastReceipt);
  if (decree.status !== 'inForce') throw new Error(`The decree should be in force; it is ${decree.status}.`);
  return decree;
}

export async function readMoney(run: Run): Promise<Money> {
  return (await run.administrator()).get<Money>(`/v1/calls/${run.callId}/envelope`, run.lastReceipt);
}

export function linesOf({ lines }: Decree): readonly Line[] {
  return lines.map(({ names, cents, ...address }) => ({
    organisation: names.nl,
    allocation: ['department', 'division', 'programme', 'activity', 'allocation']
      .map((part) => address[part])
      .join(' '),
    cents,
  }));
}

type Counts = Pick<Result, 'applications' | 'organisations' | 'late' | 'inadmissible' | 'withdrawn'>;

export async function countFiles(run: Run): Promise<Counts> {
  const administrator = await run.administrator();
  const read = <Item>(path: string) => administrator.get<Page<Item>>(`${path}total=true&limit=100`, run.lastReceipt);
  const having = (status: string) => read<Filed>(`/v1/applications?callId=${run.callId}&status=${status}&`);
  const [all, inadmissible, withdrawn, drafts, awards] = await Promise.all([
    read<Filed>(`/v1/applications?callId=${run.callId}&`),
    having('inadmissible'),
    having('withdrawn'),
    having('draft'),
    read<Filed>(`/v1/calls/${run.callId}/grants?status=awarded&`),
  ]);
  const pages = await Promise.all(
    drafts.items.map(({ id }) => administrator.get<ApplicationPage>(`/v1/applications/${id}`, run.lastReceipt)),
  );
  const wasLate = ({ history }: ApplicationPage) => history.some(({ type }) => type === 'ApplicationRejectedAsLate');
  return {
    applications: all.total - drafts.total,
    organisations: new Set(awards.items.map(({ organisationId }) => organisationId)).size,
    late: pages.filter(wasLate).length,
    inadmissible: inadmissible.total,
    withdrawn: withdrawn.total,
  };
}
