import { RuleBroken } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import type { Assessment } from '../assessment.decider';
import type { AssessmentAbout } from '../assessment.events';
import { refuseBarred } from '../firewall.policy';
import { type ComposedJury, juryDecider } from '../jury.decider';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import { decidedFiles } from '../decided-files.fold';
import { scoredCall } from '../scored-call.fold';
import { type ScoringCommand, scoringDecider } from '../scoring.decider';

/**
 * One's own assessment, of a file that a jury still judges. @throws RuleBroken `notFound` for another's, `conflictOfInterest`,
 * `notInJury`, `fileNotJudged`
 */
export async function ownToScore(assessment: Assessment, unit: UnitOfWork): Promise<AssessmentAbout> {
  const { actor } = unit.ask;
  if (assessment.status === 'none' || assessment.about.jurorPersonId !== actor.personId)
    throw new RuleBroken('notFound');
  const { about } = assessment;
  const file = await fileOf(about, unit);
  refuseBarred(actor, file);
  const { composition } = await juryOf(about, unit);
  if (!composition.jurors.some(({ personId }) => personId === actor.personId)) throw new RuleBroken('notInJury');
  if (file.status !== 'admissible') throw new RuleBroken('fileNotJudged');
  return about;
}

/** A decision is not changed by a score; all it could outdate is the ranking that the decision rests on. @throws RuleBroken `grantsDecided` */
export async function refuseOnceDecided({ callId, applicationId }: AssessmentAbout, unit: UnitOfWork): Promise<void> {
  const { files } = await unit.load(decidedFiles, callId);
  if (files.includes(applicationId)) throw new RuleBroken('grantsDecided');
}

/** What the call is scored by: as it says now, or as the first who scored fixed it. @throws RuleBroken `fileNotJudged` */
export async function rulesOf({ callId }: AssessmentAbout, unit: UnitOfWork): Promise<OpenScoring> {
  const call = await unit.load(scoredCall, callId);
  if (call.status !== 'published') throw new RuleBroken('fileNotJudged');
  const scoring = await unit.load(scoringDecider, callId);
  const { callVersion, criteria, assessment } = scoring.status === 'open' ? scoring : call;
  return { callId, callVersion, criteria, assessment };
}

/** By the first score; it relies on the call, which was read for the rules, so that no amendment slips in between. */
export const openScoring = (data: OpenScoring, unit: UnitOfWork): Promise<void> =>
  unit.also(scoringDecider, data.callId, { type: 'OpenScoring', data });

type OpenScoring = ScoringCommand['data'];

export async function fileOf({ applicationId }: AssessmentAbout, unit: UnitOfWork): Promise<JuryFile> {
  const file = await unit.load(juryFile, applicationId);
  if (!file) throw new RuleBroken('notFound');
  return file;
}

export async function juryOf({ callId }: AssessmentAbout, unit: UnitOfWork): Promise<ComposedJury> {
  const jury = await unit.load(juryDecider, callId);
  if (jury.status === 'none') throw new RuleBroken('notFound');
  return jury;
}
