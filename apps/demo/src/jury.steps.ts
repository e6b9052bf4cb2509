import { type Operations, Refusal } from '#client/client';
import type { JuryExample } from './example';
import type { Filed, Run, Step } from './run';
import { day } from './shown';

/** From composing the jury to its last score. */
export function jurySteps(run: Run): readonly Step[] {
  const { jury } = run.example;
  if (!jury) return [];
  const files = jury.organisation
    ? run.example.applications.applications.filter(({ organisation }) => organisation === jury.organisation)
    : run.example.applications.applications;
  return [
    () => compose(run, jury),
    () => openRound(run, jury),
    ...(jury.conflicted ? [() => refuseConflicted(run, jury, jury.conflicted!)] : []),
    () => assign(run, jury),
    ...files.map((example) => () => score(run, run.filedAs(example), jury)),
  ];
}

async function compose(run: Run, jury: JuryExample): Promise<string> {
  const { chair, substitute, jurors, composedAt } = jury;
  await run.tandem.freeze(composedAt);
  const impartial = await run.impartial();
  await impartial.composeJury({
    callId: run.callId,
    chairPersonId: await run.idOf(chair),
    substitutePersonId: await run.idOf(substitute),
    jurors: await Promise.all(
      jurors.map(async ({ person, languages }) => ({ personId: await run.idOf(person), languages })),
    ),
  });
  const names = jurors.map(({ person }) => person).join(', ');
  return `${day(composedAt.slice(0, 10))}: the jury is composed: ${chair} presides, ${substitute} is the substitute, ${names} score`;
}

async function openRound(run: Run, { due, organisation }: JuryExample): Promise<string> {
  const files = filesOf(run, organisation);
  const only = organisation ? { applicationIds: files.map(({ id }) => id) } : {};
  await (await run.impartial()).openRound({ callId: run.callId, due: { date: due }, ...only });
  return `a round is opened for ${files.length} files${organisation ? ` of ${organisation}` : ''}, due ${day(due)}`;
}

/** Somebody of the applicant's own organisation is refused for every one of its files. */
async function refuseConflicted(run: Run, { organisation }: JuryExample, person: string): Promise<string> {
  const impartial = await run.impartial();
  const jurorPersonId = await run.idOf(person);
  const files = filesOf(run, organisation);
  let refused = 0;
  for (const { id: applicationId } of files) {
    const answer = await impartial.assignJuror({ callId: run.callId, applicationId, jurorPersonId }).catch(refusal);
    if (!(answer instanceof Refusal) || answer.status !== 403 || answer.rule !== 'hardConflict')
      throw new Error(`${person} was assigned a file of the own organisation.`);
    refused += 1;
  }
  run.conflict = { files: files.length, refused, rule: 'hardConflict', assessments: 0, byTheirOwn: 0 };
  return `${person} of ${organisation ?? 'the applicant'} is refused for all ${refused} of its files (403 hardConflict)`;
}

async function assign(run: Run, { organisation, conflicted }: JuryExample): Promise<string> {
  const impartial = await run.impartial();
  const { assigned } = await impartial.assignAutomatically({ callId: run.callId });
  run.assigned = assigned;
  const own = conflicted && (await run.idOf(conflicted));
  const byTheirOwn = assigned.filter(({ jurorPersonId }) => jurorPersonId === own).length;
  if (run.conflict) run.conflict = { ...run.conflict, assessments: assigned.length, byTheirOwn };
  const jurors = new Set(assigned.map(({ jurorPersonId }) => jurorPersonId)).size;
  const of = organisation ? ` of ${organisation}` : '';
  return `${filesOf(run, organisation).length} files${of} are assigned to ${jurors} jurors without a conflict, ${assigned.length} assessments in all`;
}

async function score(run: Run, { id, example }: Filed, { scoredAt, jurors }: JuryExample): Promise<string> {
  await run.tandem.freeze(scoredAt);
  const codes = run.example.call.criteria?.map(({ code }) => code) ?? [];
  const own = run.assigned.filter(({ applicationId }) => applicationId === id);
  const scores = 'scores' in example ? (example.scores ?? []) : [];
  const ids = await Promise.all(jurors.map(async ({ person }) => [await run.idOf(person), person] as const));
  const people = new Map(ids);
  const told: string[] = [];
  for (const [n, { assessmentId, jurorPersonId }] of own.entries()) {
    const person = people.get(jurorPersonId)!;
    const points = scores[n] ?? [];
    const given = points.map((each, at) => ({ criterion: codes[at]!, score: each, ...whyLow(each) }));
    run.lastReceipt = await (await run.tandem.as(person)).submitScore({ id: assessmentId, scores: given });
    told.push(`${person} ${points.join('-')}`);
  }
  return `"${example.title}" is scored: ${told.join(', ')}`;
}

const whyLow = (score: number) => (score < 3 ? { comment: 'De jury vindt hiervoor te weinig in het dossier.' } : {});

const filesOf = (run: Run, organisation: string | undefined): readonly Filed[] =>
  run.filed.filter(({ example }) => !organisation || example.organisation === organisation);

function refusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** The jury meets, decides on every file and establishes its ranking. */
export function deliberationSteps(run: Run): readonly Step[] {
  const { jury } = run.example;
  if (!jury?.deliberation) return [];
  const { startsAt, quorum } = jury.deliberation;
  let meeting = '';
  const chair = (): Promise<Operations> => run.tandem.as(jury.chair);
  return [
    async () => {
      await run.tandem.freeze(startsAt);
      const applicationIds = run.filed.map(({ id }) => id);
      ({ id: meeting } = await (
        await chair()
      ).callDeliberation({ callId: run.callId, startsAt, applicationIds, quorum }));
      const people = [jury.chair, jury.substitute, ...jury.jurors.map(({ person }) => person)];
      await (
        await chair()
      ).openDeliberation({ id: meeting, present: await Promise.all(people.map((each) => run.idOf(each))) });
      return `${day(startsAt.slice(0, 10))}: the jury meets with ${people.length} present; whoever has a conflict leaves for that file`;
    },
    async () => {
      for (const { id: applicationId, example } of run.filed) {
        const outcome = example.outcome === 'refused' ? 'notProposed' : 'proposed';
        const motivation = 'motivation' in example ? example.motivation : '';
        run.lastReceipt = await (await chair()).decideOnFile({ id: meeting, applicationId, outcome, motivation });
      }
      await (await chair()).closeDeliberation({ id: meeting });
      return `it proposes ${run.ending('granted').length} files and does not propose ${run.ending('refused').length}`;
    },
    async () => {
      run.lastReceipt = await (await chair()).establishRanking({ callId: run.callId });
      return 'the chair establishes the ranking';
    },
  ];
}
