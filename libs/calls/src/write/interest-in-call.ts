import { Injectable } from '@nestjs/common';
import { RuleBroken } from '#platform/domain';
import { EventLog, type UnitOfWork } from '#platform/event-store';
import { ReadModels } from '#platform/read-models';
import { hasInterestIn, judgedFile } from '../judged-file.fold';
import { judgingBegun } from '../judging-begun.fold';
import { reminderFiles } from '../read/reminder-files.projection';

/** Which files a call has, a read model says that has seen the whole log; whose they are is folded from the log. */
@Injectable()
export class InterestInCall {
  constructor(
    private readonly log: EventLog,
    private readonly readModels: ReadModels,
  ) {}

  /**
   * Once files can be scored, nobody with a conflict of interest on one of them touches what they are judged by: scored or not, so that the
   * answer does not tell. @throws RuleBroken `conflictOfInterest`
   */
  async refuse(callId: string, unit: UnitOfWork): Promise<void> {
    const { begun } = await unit.load(judgingBegun, callId);
    if (!begun) return;
    const files = await Promise.all((await this.filesOf(callId)).map((id) => unit.load(judgedFile, id)));
    if (files.some((file) => hasInterestIn(unit.ask.actor, file))) throw new RuleBroken('conflictOfInterest');
  }

  private async filesOf(callId: string): Promise<readonly string[]> {
    const head = await this.log.head();
    if (head) await this.readModels.waitFor([reminderFiles], head);
    const rows = await this.readModels.unfiltered(reminderFiles, { sql: 'call_id = ?', parameters: [callId] });
    return rows.map(({ key }) => key);
  }
}
