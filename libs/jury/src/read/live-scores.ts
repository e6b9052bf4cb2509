import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import { type PersonId, RuleBroken } from '#platform/domain';
import { type Found, type Reading, Screens } from '#platform/read-models';
import { aggregate, type Aggregates } from '#results/aggregate.pure';
import { blindTo } from '../blind.policy';
import { assessmentList, type AssessmentRow } from './assessment-list.projection';
import { juryFileList, type JuryFileRow } from './jury-file-list.projection';
import { juryList, type JuryRow } from './jury-list.projection';
import { type ScoredCallRow, scoredCalls } from './scored-calls.projection';
import { counting } from './standing.pure';

/** What counts in a call for one reader: nothing that is hidden from them is in here, nor in anything computed from it. */
export interface GivenScores {
  readonly callId: CallId;
  readonly round: number;
  readonly scoresWanted: number; // independent ones, of each file
  readonly jury: JuryRow;
  readonly rules: ScoredCallRow;
  readonly files: readonly JuryFileRow[]; // by reference
  readonly assessments: readonly Found<AssessmentRow>[]; // of these files in this round, ended ones too
}

export interface CallScores extends GivenScores {
  readonly aggregates: Aggregates<ApplicationId, PersonId>;
}

/** The assessments and files of a call that count for this reader, now or as of `reading.asOf`. */
@Injectable()
export class LiveScores {
  constructor(private readonly screens: Screens) {}

  /** The newest round without one. @throws RuleBroken `notFound` for whoever may not know of the jury */
  async of(callId: string, reading: Reading, asked?: number): Promise<CallScores> {
    const given = await this.given(callId, reading, asked);
    const counted = given.assessments.flatMap(({ row }) => counting(row));
    return { ...given, aggregates: aggregate(given.rules.criteria, counted) };
  }

  /** As `of`, before anything is computed. */
  async given(callId: string, reading: Reading, asked?: number): Promise<GivenScores> {
    const { row: jury } = await this.screens.one(juryList, reading, callId);
    const { row: rules } = await this.screens.one(scoredCalls, reading, callId);
    const round = asked ?? Math.max(1, ...jury.rounds.map((each) => each.round));
    const opened = jury.rounds.find((each) => each.round === round);
    if (asked !== undefined && !opened) throw new RuleBroken('notFound');
    const only = jury.roundFiles[String(round)];
    const files = await this.countingFiles(callId, reading, only);
    const known = new Set(files.map(({ applicationId }) => applicationId));
    const where = { sql: 'call_id = ? and round = ?', parameters: [callId, round] };
    const rows = await this.screens.every(assessmentList, reading, where, 'assignedAt');
    const assessments = rows.filter(({ row }) => known.has(row.applicationId));
    const scoresWanted = opened?.scoresPerApplication ?? rules.assessment.scoresPerApplication;
    return { callId: callId as CallId, round, scoresWanted, jury, rules, files, assessments };
  }

  /** Without those that the reader still has to score: of these nothing is shown, and nothing is counted. */
  private async countingFiles(
    callId: string,
    reading: Reading,
    only: readonly ApplicationId[] | undefined,
  ): Promise<readonly JuryFileRow[]> {
    const hidden = blindTo(reading.actor);
    const where = {
      sql: `call_id = ? and not key in ${hidden.sql}`,
      parameters: [callId, ...hidden.parameters],
    };
    const rows = await this.screens.every(juryFileList, reading, where, 'reference');
    const files = rows.map(({ row }) => row).filter(({ status }) => status === 'admissible');
    return only ? files.filter(({ applicationId }) => only.includes(applicationId)) : files;
  }
}
