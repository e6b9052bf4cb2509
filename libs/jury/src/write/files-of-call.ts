import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import type { Where } from '#platform/domain';
import { EventLog, type UnitOfWork } from '#platform/event-store';
import { ReadModels } from '#platform/read-models';
import type { AssessmentId } from '../assessment.events';
import { all, barredFiles, isBarred, visibleFiles } from '../firewall.policy';
import { juryFile } from '../jury-file.fold';
import { assessmentList } from '../read/assessment-list.projection';
import { juryFileList } from '../read/jury-file-list.projection';
import { juryList } from '../read/jury-list.projection';

const handedIn = `status not in ('draft', 'removed', 'withdrawn')`;

/** Which files and assessments a call has, read models say that have seen the whole log; what they are is folded from the log. */
@Injectable()
export class FilesOfCall {
  constructor(
    private readonly log: EventLog,
    private readonly readModels: ReadModels,
  ) {}

  /** Whether a conflict of interest stands between who asks and any file that was handed in. */
  async hasConflict(callId: string, unit: UnitOfWork): Promise<boolean> {
    const { actor } = unit.ask;
    const ofCall = { sql: `call_id = ? and ${handedIn}`, parameters: [callId] };
    for (const applicationId of await this.having(all(ofCall, barredFiles(actor)))) {
      const file = await unit.load(juryFile, applicationId);
      if (file && isBarred(actor, file)) return true;
    }
    return false;
  }

  /** Those that who asks may know of. */
  async visible(callId: string, { ask }: UnitOfWork): Promise<readonly ApplicationId[]> {
    return this.having(all({ sql: 'call_id = ?', parameters: [callId] }, visibleFiles(ask.actor)));
  }

  /** Those that were begun in a round, of whatever files. */
  async assessments(callId: string, round: number): Promise<readonly AssessmentId[]> {
    await this.caughtUp();
    const where = { sql: 'call_id = ? and round = ?', parameters: [callId, round] };
    return (await this.readModels.unfiltered(assessmentList, where)).map(({ key }) => key as AssessmentId);
  }

  private async having(where: Where): Promise<readonly ApplicationId[]> {
    await this.caughtUp();
    return (await this.readModels.unfiltered(juryFileList, where)).map(({ key }) => key as ApplicationId);
  }

  private async caughtUp(): Promise<void> {
    const head = await this.log.head();
    if (head) await this.readModels.waitFor([juryFileList, juryList, assessmentList], head);
  }
}
