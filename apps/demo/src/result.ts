import type { Line } from './example';
import type { MailCounts } from './mails';
import type { Run } from './run';

/** Amounts in cents. Every number is read from the product's answers. */
export interface Result {
  readonly scenario: string;
  readonly decreeTotal: number;
  readonly left: number;
  readonly lines: readonly Line[];
  readonly late: number;
  readonly inadmissible: number;
  readonly withdrawn: number;
  readonly mails: MailCounts;
}

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
  readonly leftCents: number;
}

interface ApplicationPage {
  readonly id: string;
  readonly history: readonly { readonly type: string }[];
}

export async function readDecree(run: Run): Promise<{ decree: Decree; money: Money }> {
  const administrator = await run.administrator();
  const decree = await administrator.get<Decree>(`/v1/decrees/${run.decreeId}`, run.lastReceipt);
  const money = await administrator.get<Money>(`/v1/calls/${run.callId}/envelope`, run.lastReceipt);
  if (decree.status !== 'inForce') throw new Error(`The decree should be in force; it is ${decree.status}.`);
  return { decree, money };
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

export async function countFiles(run: Run): Promise<Pick<Result, 'late' | 'inadmissible' | 'withdrawn'>> {
  const administrator = await run.administrator();
  const having = (status: string) =>
    administrator.get<{ items: readonly { id: string }[]; total: number }>(
      `/v1/applications?callId=${run.callId}&status=${status}&total=true&limit=100`,
      run.lastReceipt,
    );
  const [inadmissible, withdrawn, drafts] = await Promise.all([
    having('inadmissible'),
    having('withdrawn'),
    having('draft'),
  ]);
  const pages = await Promise.all(
    drafts.items.map(({ id }) => administrator.get<ApplicationPage>(`/v1/applications/${id}`, run.lastReceipt)),
  );
  const wasLate = ({ history }: ApplicationPage) => history.some(({ type }) => type === 'ApplicationRejectedAsLate');
  return { late: pages.filter(wasLate).length, inadmissible: inadmissible.total, withdrawn: withdrawn.total };
}
