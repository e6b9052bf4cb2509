import type { WorkServices } from '#platform/context';
import type { Instant, PersonId } from '#platform/domain';
import { assessmentDecider, isOpen } from './assessment.decider';
import type { AssessmentAbout, AssessmentId } from './assessment.events';
import { callOfJury } from './call-of-jury.fold';
import { fileDeliberationsDecider } from './file-deliberations.decider';
import { type ComposedJury, juryDecider } from './jury.decider';
import { juryFile } from './jury-file.fold';
import type { JuryFile } from './jury-file.pure';
import type { Loads } from './looking';
import { type NoteScores, type Overseers, written } from './oversight.decider';
import { rankingDecider } from './ranking.decider';
import { assessmentList } from './read/assessment-list.projection';
import { type AssessmentInLog, noteOf, scoresToCome } from './scores-to-come.pure';
import { unbarredAmong, unbarredChair } from './unbarred';

export type FileInRound = Pick<AssessmentAbout, 'callId' | 'applicationId' | 'round'>;

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

interface Telling {
  readonly at: Instant;
  readonly administrators: () => Promise<readonly PersonId[]>;
}

/**
 * What is to be told of the scores of a file, and to whom. Nothing while it is not judged, and nothing of the very scores that a standing
 * ranking was made of.
 */
export async function scoresOf(
  about: FileInRound,
  ids: readonly AssessmentId[],
  telling: Telling,
  log: Loads,
): Promise<NoteScores | undefined> {
  const { callId, applicationId, round } = about;
  const jury = await log.load(juryDecider, callId);
  const file = await log.load(juryFile, applicationId);
  if (jury.status === 'none' || !file) return undefined;
  const nothing = { callId, applicationId, round, administrators: [] };
  if (!(await isJudged(file, log))) return nothing;
  const all = await Promise.all(ids.map((id) => log.folded(assessmentDecider, id)));
  const scores = scoresToCome(
    all,
    jury.composition.jurors.map(({ personId }) => personId),
  );
  if (await wasRankedBy(scores.submitted, file, log)) return { ...nothing, settled: true };
  const note = noteOf(scores, scoresWanted(jury, round));
  if (!note.finals && !note.short) return nothing;
  const decided = await wasDecidedOn(file, log);
  return { ...nothing, ...note, decided, ...(await overseersOf(file, jury, stillScoring(all), telling, log)) };
}

async function isJudged({ callId, status }: JuryFile, log: Loads): Promise<boolean> {
  return status === 'admissible' && (await log.load(callOfJury, callId)).status !== 'cancelled';
}

/** Whether the ranking that stands was made of these very scores. */
async function wasRankedBy(submitted: Parameters<typeof written>[0], file: JuryFile, log: Loads): Promise<boolean> {
  const { standing } = await log.load(rankingDecider, file.callId);
  const ranked = standing?.lines.find(({ applicationId }) => applicationId === file.applicationId);
  return ranked !== undefined && written(ranked.assessments) === written(submitted);
}

async function wasDecidedOn({ applicationId }: JuryFile, log: Loads): Promise<boolean> {
  const deliberations = await log.load(fileDeliberationsDecider, applicationId);
  return deliberations.status === 'decided' && deliberations.decision.outcome !== 'deferred';
}

const scoresWanted = ({ rounds }: ComposedJury, round: number): number =>
  rounds.find((each) => each.round === round)?.scoresPerApplication ?? 1;

/** They must not know yet what became of others. */
const stillScoring = (all: readonly AssessmentInLog[]): readonly PersonId[] =>
  all.flatMap(({ state }) => (state.status !== 'none' && isOpen(state.status) ? [state.about.jurorPersonId] : []));

/** Whoever takes the chair; the administrators where nobody may, or must not know yet. */
async function overseersOf(
  file: JuryFile,
  jury: ComposedJury,
  blind: readonly PersonId[],
  { at, administrators }: Telling,
  log: Loads,
): Promise<Overseers> {
  const chairPersonId = await unbarredChair(jury, file, at, log);
  if (chairPersonId && !blind.includes(chairPersonId)) return { chairPersonId, administrators: [] };
  const others = (await administrators()).filter((each) => !blind.includes(each));
  return { administrators: await unbarredAmong(others, [file], at, log) };
}
