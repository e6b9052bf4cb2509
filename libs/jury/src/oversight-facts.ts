import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import type { Instant, PersonId } from '#platform/domain';
import type { Streams, UnitOfWork } from '#platform/event-store';
import { actingChair } from './acting-chair.policy';
import { assessmentDecider, isOpen } from './assessment.decider';
import type { AssessmentAbout, AssessmentId } from './assessment.events';
import { callOfJury } from './call-of-jury.fold';
import { fileDeliberationsDecider } from './file-deliberations.decider';
import { isBarred } from './firewall.policy';
import { type ComposedJury, juryDecider } from './jury.decider';
import { juryFile } from './jury-file.fold';
import type { JuryFile } from './jury-file.pure';
import { type NoteScores, written } from './oversight.decider';
import { rankingDecider } from './ranking.decider';
import { assessmentList } from './read/assessment-list.projection';
import { type AssessmentInLog, noteOf, scoresToCome } from './scores-to-come.pure';
import { barriersOf } from './write/barriers-of';

export type FileInRound = Pick<AssessmentAbout, 'callId' | 'applicationId' | 'round'>;
export type Loads = Pick<UnitOfWork, 'load' | 'folded'>;

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

type Administrators = () => Promise<readonly PersonId[]>;

/**
 * What is to be told of the scores of a file, and to whom. Nothing while it is not judged, and nothing of the very scores that a standing
 * ranking was made of.
 */
export async function scoresOf(
  about: FileInRound,
  ids: readonly AssessmentId[],
  { at, administrators }: { readonly at: Instant; readonly administrators: Administrators },
  log: Loads,
): Promise<NoteScores | undefined> {
  const { callId, applicationId, round } = about;
  const jury = await log.load(juryDecider, callId);
  const file = await log.load(juryFile, applicationId);
  if (jury.status === 'none' || !file) return undefined;
  const own = { callId, applicationId, round, administrators: [] };
  const call = await log.load(callOfJury, callId);
  if (file.status !== 'admissible' || call.status === 'cancelled') return own;
  const all = await Promise.all(ids.map((id) => log.folded(assessmentDecider, id)));
  const { settled, ...note } = await noteAbout(about, jury, all, log);
  if (settled || !(note.finals ?? note.short)) return { ...own, settled };
  const stillScores = all.flatMap(({ state }) =>
    state.status !== 'none' && isOpen(state.status) ? [state.about.jurorPersonId] : [],
  );
  const chairPersonId = await unbarredChair(jury, file, at, log);
  if (chairPersonId && !stillScores.includes(chairPersonId)) return { ...own, ...note, chairPersonId };
  const others = (await administrators()).filter((each) => !stillScores.includes(each));
  return { ...own, ...note, administrators: await unbarred(others, file, at, log) };
}

async function noteAbout(
  { callId, applicationId, round }: FileInRound,
  { composition, rounds }: ComposedJury,
  all: readonly AssessmentInLog[],
  log: Loads,
): Promise<Pick<NoteScores, 'finals' | 'short' | 'settled' | 'decided'>> {
  const jurors = composition.jurors.map(({ personId }) => personId);
  const scores = scoresToCome(all, jurors);
  const { standing } = await log.load(rankingDecider, callId);
  const ranked = standing?.lines.find((line) => line.applicationId === applicationId);
  if (ranked && written(ranked.assessments) === written(scores.submitted)) return { settled: true };
  const deliberations = await log.load(fileDeliberationsDecider, applicationId);
  const decided = deliberations.status === 'decided' && deliberations.decision.outcome !== 'deferred';
  return { ...noteOf(scores, rounds.find((each) => each.round === round)?.scoresPerApplication ?? 1), decided };
}

async function unbarred(people: readonly PersonId[], file: JuryFile, at: Instant, log: Loads) {
  const day = localDateOf(at);
  const all = await Promise.all(
    people.map(async (personId) => ({ personId, isOut: isBarred(await barriersOf(personId, day, log), file) })),
  );
  return all.filter(({ isOut }) => !isOut).map(({ personId }) => personId);
}
