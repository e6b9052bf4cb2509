import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { RuleBroken } from '#platform/domain';
import { EventLog, type UnitOfWork } from '#platform/event-store';
import { ReadModels } from '#platform/read-models';
import { type Assessment, assessmentDecider, isOpen } from '../assessment.decider';
import { fileDeliberationsDecider } from '../file-deliberations.decider';
import { type ComposedJury, juryDecider } from '../jury.decider';
import { juryFile } from '../jury-file.fold';
import type { JuryFile } from '../jury-file.pure';
import { rankingDecider } from '../ranking.decider';
import type { RankedLine } from '../ranking.events';
import type { AssessedBy, FileToRank, RankingInputs } from '../ranking.pure';
import { assessmentList } from '../read/assessment-list.projection';
import { juryFileList } from '../read/jury-file-list.projection';
import { standingOf } from '../read/standing.pure';
import { isScored } from '../score-check.pure';
import { scoredCall } from '../scored-call.fold';
import { scoringDecider } from '../scoring.decider';
import { refuseUnlessActingChair } from './acting-chair';

export interface CallToRank {
  readonly round: number;
  readonly inputs: RankingInputs;
}

/**
 * A call as its ranking needs it. Which files and assessments there are, read models say that have seen the whole log; what they hold is
 * folded from the log and unchanged at the append.
 */
@Injectable()
export class RankingInLog {
  constructor(
    private readonly readModels: ReadModels,
    private readonly log: EventLog,
  ) {}

  /** @throws RuleBroken notFound, rankingIsForChair, conflictOfInterest, ownAssessmentOpen */
  async of(callId: CallId, unit: UnitOfWork): Promise<CallToRank> {
    const jury = await unit.load(juryDecider, callId);
    if (jury.status === 'none') throw new RuleBroken('notFound');
    await this.caughtUp();
    const round = Math.max(1, ...jury.rounds.map((each) => each.round));
    const files = await this.files(callId, jury, round, unit);
    await refuseUnlessActingChair(jury, files, unit);
    const rules = await rulesOf(callId, unit);
    const assessments = await this.assessments(callId, round, unit);
    const wanted = jury.rounds.find((each) => each.round === round)?.scoresPerApplication;
    const { ties } = await unit.load(rankingDecider, callId);
    const ranked = await Promise.all(files.map((file) => toRank(file, assessments, unit)));
    const scoresWanted = wanted ?? rules.assessment.scoresPerApplication;
    return { round, inputs: { ...rules, scoresWanted, files: ranked, ties } };
  }

  /** Whether who asks may undo a ranking with these files. @throws RuleBroken notFound, rankingIsForChair, conflictOfInterest */
  async refuseUnlessActingChair(callId: CallId, lines: readonly RankedLine[], unit: UnitOfWork): Promise<void> {
    const jury = await unit.load(juryDecider, callId);
    if (jury.status === 'none') throw new RuleBroken('notFound');
    const files = await Promise.all(lines.map(({ applicationId }) => unit.load(juryFile, applicationId)));
    await refuseUnlessActingChair(
      jury,
      files.filter((file) => file !== null),
      unit,
    );
  }

  private async caughtUp(): Promise<void> {
    const head = await this.log.head();
    if (head) await this.readModels.waitFor([juryFileList, assessmentList], head);
  }

  /** Those of the round that are in the running. */
  private async files(callId: CallId, { rounds }: ComposedJury, round: number, unit: UnitOfWork) {
    const only = rounds.find((each) => each.round === round)?.applicationIds;
    const rows = await this.readModels.unfiltered(juryFileList, { sql: 'call_id = ?', parameters: [callId] });
    const keys = rows.map(({ key }) => key as ApplicationId).filter((key) => only?.includes(key) ?? true);
    const files = await Promise.all(keys.map((key) => unit.load(juryFile, key)));
    return files.filter((file): file is JuryFile => file?.status === 'admissible' && file.callId === callId);
  }

  /** @throws RuleBroken ownAssessmentOpen while who asks must not know yet what others found */
  private async assessments(callId: CallId, round: number, unit: UnitOfWork) {
    const where = { sql: 'call_id = ? and round = ?', parameters: [callId, round] };
    const rows = await this.readModels.unfiltered(assessmentList, where);
    const all = await Promise.all(rows.map(({ key }) => unit.folded(assessmentDecider, key)));
    const { personId } = unit.ask.actor;
    const isOwnAndOpen = ({ state }: (typeof all)[number]): boolean =>
      state.status !== 'none' && state.about.jurorPersonId === personId && isOpen(state.status);
    if (all.some(isOwnAndOpen)) throw new RuleBroken('ownAssessmentOpen');
    return byFile(all.flatMap(({ state, revision }) => assessedBy(state, revision as number)));
  }
}

type OfFile = AssessedBy & { readonly applicationId: ApplicationId };

function assessedBy(state: Assessment, revision: number): readonly OfFile[] {
  if (state.status === 'none') return [];
  const { assessmentId, applicationId, jurorPersonId } = state.about;
  const standing = standingOf(state.status);
  const scores = state.status === 'submitted' ? state.scores.filter(isScored) : [];
  return standing ? [{ applicationId, assessmentId, jurorPersonId, standing, scores, revision }] : [];
}

function byFile(assessments: readonly OfFile[]): ReadonlyMap<ApplicationId, readonly OfFile[]> {
  const files = new Map<ApplicationId, OfFile[]>();
  for (const each of assessments) {
    const others = files.get(each.applicationId);
    if (others) others.push(each);
    else files.set(each.applicationId, [each]);
  }
  return files;
}

async function toRank(
  file: JuryFile,
  assessments: ReadonlyMap<ApplicationId, readonly OfFile[]>,
  unit: UnitOfWork,
): Promise<FileToRank> {
  const { applicationId, organisationId, reference, subject, eligibleCostCents, requestedCents } = file;
  const deliberated = await unit.load(fileDeliberationsDecider, applicationId);
  return {
    ...{ applicationId, organisationId, reference, subject, eligibleCostCents, requestedCents },
    assessments: assessments.get(applicationId) ?? [],
    ...(deliberated.status === 'decided' && { decision: deliberated.decision }),
  };
}

/** Frozen by the first score; before it, as the call says now. */
async function rulesOf(callId: CallId, unit: UnitOfWork) {
  const scoring = await unit.load(scoringDecider, callId);
  const call = scoring.status === 'none' ? await unit.load(scoredCall, callId) : scoring;
  if (call.status === 'none') throw new RuleBroken('notFound');
  const { criteria, assessment } = call;
  return { criteria, assessment };
}
