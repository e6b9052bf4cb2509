import { Refusal } from '#client/client';
import type { ApplicationExample } from './example';
import type { Filed, Run, Step } from './run';
import { day, euro } from './shown';

export function applicationSteps(run: Run): readonly Step[] {
  const { applications } = run.example.applications;
  const inOrder = [...applications].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  return [() => startAll(run), ...inOrder.map((example) => () => submit(run.filedAs(example), run)), ...endings(run)];
}

function endings(run: Run): readonly Step[] {
  return run.example.applications.applications.flatMap((example): readonly Step[] => {
    switch (example.outcome) {
      case 'withdrawn':
        return [
          async () => {
            await run.tandem.freeze(example.withdrawnAt);
            const applicant = await run.tandem.as(example.applicant);
            await applicant.withdrawApplication({ id: run.filedAs(example).id, reason: example.reason });
            return `${example.organisation} withdraws "${example.title}"`;
          },
        ];
      case 'granted':
      case 'refused':
      case 'late':
      case 'inadmissible':
        return [];
    }
  });
}

async function startAll(run: Run): Promise<string> {
  const { startedAt, applications } = run.example.applications;
  await run.tandem.freeze(startedAt);
  run.filed = await Promise.all(applications.map((example) => start(example, run)));
  const organisations = new Set(applications.map(({ organisation }) => organisation));
  return `${day(startedAt.slice(0, 10))}: ${organisations.size} organisations draft ${run.filed.length} applications`;
}

async function start(example: ApplicationExample, run: Run): Promise<Filed> {
  const { applicant: person, title, subject, description, costs } = example;
  const applicant = await run.tandem.as(person);
  const { id } = await applicant.startApplication({ callId: run.callId });
  const costLines = costs.map(({ label, cents: costCents }) => ({ label, costCents }));
  await applicant.saveApplication({ id, title, subject, description, costLines, ownContributionConfirmed: true });
  return { example, id, requestedCents: 0 };
}

async function submit(filed: Filed, run: Run): Promise<string> {
  const { organisation, title, submittedAt, outcome, applicant: person } = filed.example;
  await run.tandem.freeze(submittedAt);
  const applicant = await run.tandem.as(person);
  const { id } = filed;
  const receipt = await applicant.submitApplication({ id }).catch((error: unknown) => {
    if (error instanceof Refusal && error.rule === 'applicationLate') return null;
    throw error;
  });
  if ((receipt === null) !== (outcome === 'late'))
    throw new Error(`${organisation} at ${submittedAt}: on time or late?`);
  if (!receipt) return `${organisation} submits "${title}" at ${submittedAt}: refused as late, and recorded`;
  filed.requestedCents = (await applicant.getApplication({ id }, { after: receipt })).requestedCents ?? 0;
  return `${organisation} submits "${title}" (${euro(filed.requestedCents)} requested)${justInTime(submittedAt)}`;
}

const justInTime = (at: string): string => (at.endsWith('59.999Z') ? ' in the last millisecond' : '');
