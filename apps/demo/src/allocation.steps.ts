import type { GrantsExample } from './example';
import type { Run, Step } from './run';
import { day, euro } from './shown';

/** The envelope is shared out over the ranking as the call declares, and each organisation accepts what it gets. */
export function allocationSteps(run: Run, { awardedAt, acceptedAt, motivation = '' }: GrantsExample): readonly Step[] {
  let allocationId = '';
  return [
    async () => {
      await run.tandem.freeze(awardedAt);
      const impartial = await run.impartial();
      const receipt = await impartial.establishAllocation({ callId: run.callId, motivation });
      allocationId = receipt.id;
      const { lines, rate, launchedRate } = await impartial.getAllocation(
        { callId: run.callId, allocationId },
        { after: receipt },
      );
      run.rate = rate;
      const total = lines.reduce((sum, { cents }) => sum + cents, 0);
      return `${day(awardedAt.slice(0, 10))}: the rate is lowered for all from ${launchedRate / 100} % to ${rate?.percent ?? '?'} %, and ${euro(total)} is shared out`;
    },
    async () => {
      const impartial = await run.impartial();
      const decided = { callId: run.callId, allocationId, outcome: 'awarded', motivation } as const;
      run.lastReceipt = await impartial.decideAllocation(decided);
      const refused = run.ending('refused');
      for (const { id: applicationId, example } of refused) {
        const { motivation: why } = example;
        run.lastReceipt = await impartial.refuseApplication({ callId: run.callId, applicationId, motivation: why });
      }
      return `the grants are decided: ${run.ending('granted').length} in part, ${refused.length} files refused with their reasons`;
    },
    ...(acceptedAt ? [() => accept(run, acceptedAt)] : []),
  ];
}

async function accept(run: Run, acceptedAt: string): Promise<string> {
  await run.tandem.freeze(acceptedAt);
  const impartial = await run.impartial();
  const { items } = await impartial.listGrants({ callId: run.callId, limit: 100 }, { after: run.lastReceipt });
  const granted = run.ending('granted');
  for (const { id, example } of granted) {
    const grant = items.find(({ applicationId }) => applicationId === id);
    if (!grant) throw new Error(`"${example.title}" has no grant.`);
    const applicant = await run.tandem.as(example.applicant);
    run.lastReceipt = await applicant.acceptGrant({ callId: run.callId, grantId: grant.id });
  }
  return `${day(acceptedAt.slice(0, 10))}: the organisations have accepted all ${granted.length} grants in part`;
}
