import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import type { Instant, PersonId } from '#platform/domain';
import type { Streams, UnitOfWork } from '#platform/event-store';
import { actingChair } from './acting-chair.policy';
import { assessmentDecider, isOpen } from './assessment.decider';
import type { AssessmentAbout, AssessmentId } from './assessment.events';
import { isBarred } from './firewall.policy';
import { type ComposedJury, juryDecider } from './jury.decider';
import { juryFile } from './jury-file.fold';
import type { JuryFile } from './jury-file.pure';
import type { FinalAssessment } from './oversight.events';
import { assessmentList } from './read/assessment-list.projection';
import { barriersOf } from './write/barriers-of';

export type FileInRound = Pick<AssessmentAbout, 'callId' | 'applicationId' | 'round'>;
type Loads = Pick<UnitOfWork, 'load' | 'folded'>;

/** The log as it is, for a look before anything is decided. */
export const looking = (streams: Streams): Loads => ({
  load: async (fold, id) => (await streams.load(fold, id)).state,
  folded: (fold, id) => streams.load(fold, id),
});

/** Which assessments there are of a file in a round; what they are is folded from the log. */
export async function assessmentsOf(
  { applicationId, round }: FileInRound,
  { head, readModels }: WorkServices,
): Promise<readonly AssessmentId[]> {
  const seen = await head();
  if (seen) await readModels.waitFor([assessmentList], seen);
  const where = { sql: 'application_id = ? and round = ?', parameters: [applicationId, round] };
  return (await readModels.unfiltered(assessmentList, where)).map(({ key }) => key as AssessmentId);
}

/** Who takes the chair for this file and may hear of it; nobody when the substitute is barred as well. */
export async function unbarredChair(
  { composition }: ComposedJury,
  file: JuryFile,
  at: Instant,
  log: Loads,
): Promise<PersonId | undefined> {
  const day = localDateOf(at);
  const chair = await barriersOf(composition.chairPersonId, day, log);
  const acting = actingChair({ composition, chair }, { files: [file] });
  if (acting === composition.chairPersonId) return acting;
  return isBarred(await barriersOf(acting, day, log), file) ? undefined : acting;
}

/** What the chair is to be told of the scores of a file; `finals` only when all are in. */
export async function scoresOf(about: FileInRound, ids: readonly AssessmentId[], at: Instant, log: Loads) {
  const { callId, applicationId, round } = about;
  const jury = await log.load(juryDecider, callId);
  const file = await log.load(juryFile, applicationId);
  if (jury.status === 'none' || !file) return undefined;
  const chairPersonId = await unbarredChair(jury, file, at, log);
  if (!chairPersonId) return undefined;
  const wanted = jury.rounds.find((each) => each.round === round)?.scoresPerApplication ?? 1;
  const finals = file.status === 'admissible' ? await finalsOf(ids, wanted, log) : undefined;
  return { callId, applicationId, round, chairPersonId, ...(finals && { finals }) };
}

async function finalsOf(
  ids: readonly AssessmentId[],
  wanted: number,
  log: Loads,
): Promise<readonly FinalAssessment[] | undefined> {
  const all = await Promise.all(ids.map((id) => log.folded(assessmentDecider, id)));
  if (all.some(({ state }) => state.status !== 'none' && isOpen(state.status))) return undefined;
  const finals = all.flatMap(({ state, revision }) => {
    const isFinal = state.status === 'submitted' || state.status === 'abstained';
    return isFinal ? [{ assessmentId: state.about.assessmentId, revision: revision as number }] : [];
  });
  return finals.length >= wanted ? finals : undefined;
}
