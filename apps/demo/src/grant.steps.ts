import type { DecideAdmissibilityBody } from '#client/client';
import type { Filed, Run, Step } from './run';
import { day, euro } from './shown';

export function admissibilitySteps(run: Run): readonly Step[] {
  const { admissibilityAt } = run.example.grants;
  return [
    async () => {
      await run.tandem.freeze(admissibilityAt);
      const judged = [...run.ending('granted'), ...run.ending('refused')];
      await Promise.all(judged.map(({ id }) => decideAdmissibility(run, id, { admissible: true })));
      return `${day(admissibilityAt.slice(0, 10))}: ${judged.length} applications are admissible`;
    },
    ...inadmissible(run),
  ];
}

/** Each gets what it asked. */
export function awardSteps(run: Run): readonly Step[] {
  const { awardedAt } = run.example.grants;
  const grants = new Map<string, string>(); // by application
  return [
    async () => {
      await run.tandem.freeze(awardedAt);
      const administrator = await run.administrator();
      const propose = async ({ id: applicationId, requestedCents: grantedCents }: Filed) => {
        const { id } = await administrator.proposeGrant({ callId: run.callId, applicationId, grantedCents });
        grants.set(applicationId, id);
      };
      await Promise.all(run.ending('granted').map(propose));
      return `${day(awardedAt.slice(0, 10))}: ${grants.size} grants are proposed, each what was requested`;
    },
    async () => {
      const administrator = await run.administrator();
      // One after the other: a decree lists the organisations in the order of their first award.
      for (const { id, example } of run.ending('granted')) {
        const grant = { callId: run.callId, grantId: grants.get(id) ?? '' };
        const { motivation } = example;
        run.lastReceipt = await administrator.decideGrant({ ...grant, outcome: 'awarded', motivation });
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

async function decideAdmissibility(run: Run, id: string, decision: DecideAdmissibilityBody): Promise<void> {
  await (await run.administrator()).decideAdmissibility({ id, ...decision });
}
