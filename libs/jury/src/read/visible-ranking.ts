import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import { blindTo } from '../blind.policy';
import type { AssessmentId } from '../assessment.events';
import { RuleBroken } from '#platform/domain';
import { type Found, type Reading, Screens } from '#platform/read-models';
import { versionOf } from '../ranking-version';
import { amongVisible, type VisibleLines } from './among-visible.pure';
import { assessmentList, type AssessmentRow } from './assessment-list.projection';
import { juryFileList, type JuryFileRow } from './jury-file-list.projection';
import { juryList } from './jury-list.projection';
import { rankingKey, rankingList, type RankingRow } from './ranking-list.projection';

export interface VisibleRanking extends VisibleLines {
  readonly found: Found<RankingRow>;
  readonly files: ReadonlyMap<ApplicationId, JuryFileRow>;
  readonly inRound: readonly JuryFileRow[]; // those that a ranking of its round is about
  readonly assessments: ReadonlyMap<AssessmentId, AssessmentRow>;
}

/** An established ranking and what is known now of its files, as far as the reader may see them. */
@Injectable()
export class VisibleRankings {
  constructor(private readonly screens: Screens) {}

  /** @throws RuleBroken notFound */
  async of(callId: string, version: string, reader: Reading): Promise<VisibleRanking> {
    const found = await this.screens.one(rankingList, reader, rankingKey(callId, versionOf(version)));
    const hidden = blindTo(reader.actor);
    const where = { sql: `call_id = ? and not key in ${hidden.sql}`, parameters: [callId, ...hidden.parameters] };
    const rows = await this.screens.every(juryFileList, reader, where, 'reference');
    const ofRound = { sql: 'call_id = ? and round = ?', parameters: [callId, found.row.round] };
    const assessed = await this.screens.every(assessmentList, reader, ofRound, 'assignedAt');
    const files = new Map(rows.map(({ row }) => [row.applicationId, row]));
    const assessments = new Map(assessed.map(({ row }) => [row.assessmentId, row]));
    const only = (await this.screens.one(juryList, reader, callId)).row.roundFiles[String(found.row.round)];
    const inRound = rows.map(({ row }) => row).filter(({ applicationId }) => only?.includes(applicationId) ?? true);
    return { found, files, inRound, assessments, ...amongVisible(found.row, new Set(files.keys())) };
  }
}

/** @throws RuleBroken notFound */
export function lineOf({ lines }: VisibleRanking, applicationId: string) {
  const line = lines.find((each) => each.applicationId === applicationId);
  if (!line) throw new RuleBroken('notFound');
  return line;
}
