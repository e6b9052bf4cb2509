import type { Run, Step } from './run';
import { day, euro } from './shown';
import type { Receipt } from './tandem-client';

export function grantSteps(run: Run): readonly Step[] {
  const { admissibilityAt, awardedAt } = run.example.grants;
  const grants = new Map<string, Receipt>(); // by application
  return [
    async () => {
      await run.tandem.freeze(admissibilityAt);
      const judged = run.ending('granted');
      await Promise.all(judged.map(({ id }) => decideAdmissibility(run, id, { admissible: true })));
      return `${day(admissibilityAt.slice(0, 10))}: ${judged.length} applications are admissible`;
    },
    ...inadmissible(run),
    async () => {
      await run.tandem.freeze(awardedAt);
      const administrator = await run.administrator();
      const propose = async ({ id, requestedCents }: { id: string; requestedCents: number }) =>
        grants.set(
          id,
          await administrator.post(`/v1/calls/${run.callId}/grants`, {
            applicationId: id,
            grantedCents: requestedCents,
          }),
        );
      await Promise.all(run.ending('granted').map(propose));
      return `${day(awardedAt.slice(0, 10))}: ${grants.size} grants are proposed, each what was requested`;
    },
    async () => {
      const administrator = await run.administrator();
      // One after the other: a decree lists the organisations in the order of their first award.
      for (const { id, example } of run.ending('granted')) {
        const decision = { outcome: 'awarded', motivation: example.motivation };
        const path = `/v1/calls/${run.callId}/grants/${grants.get(id)?.id ?? ''}/decisions`;
        run.lastReceipt = await administrator.post(path, decision);
      }
      const total = run.ending('granted').reduce((sum, { requestedCents }) => sum + requestedCents, 0);
      return `${grants.size} grants are awarded, each with its motivation (${euro(total)} in all)`;
    },
  ];
}

function inadmissible(run: Run): readonly Step[] {
  const { applications } = run.example.applications;
  if (applications.every(({ outcome }) => outcome !== 'inadmissible')) return [];
  return [
    async () => {
      const judged = run.ending('inadmissible');
      for (const { id, example } of judged) {
        const { grounds, explanation } = example;
        await decideAdmissibility(run, id, { admissible: false, grounds, explanation });
      }
      return judged.map(({ example }) => `"${example.title}" is not: ${example.grounds.join(', ')}`).join('; ');
    },
  ];
}

async function decideAdmissibility(run: Run, id: string, decision: object): Promise<void> {
  await (await run.administrator()).post(`/v1/applications/${id}/admissibilityDecisions`, decision);
}
