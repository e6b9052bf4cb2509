import { Injectable } from '@nestjs/common';
import type { Actor, Where } from '#platform/domain';
import { EventLog } from '#platform/event-store';
import { ReadModels } from '#platform/read-models';
import { all, barredFiles, visibleFiles } from '../firewall.policy';
import { juryFileList, type JuryFileRow } from '../read/jury-file-list.projection';
import { juryList } from '../read/jury-list.projection';

/** Which files a call has, as far as the log went when this was asked; what a decision takes from a file it folds from the log. */
@Injectable()
export class FilesOfCall {
  constructor(
    private readonly log: EventLog,
    private readonly readModels: ReadModels,
  ) {}

  /** Whether a conflict of interest stands between somebody and any file that was handed in. */
  async hasConflict(actor: Actor, callId: string): Promise<boolean> {
    const handedIn = { sql: `call_id = ? and status not in ('draft', 'removed', 'withdrawn')`, parameters: [callId] };
    return (await this.having(all(handedIn, barredFiles(actor)))).length > 0;
  }

  async visibleTo(actor: Actor, callId: string): Promise<readonly JuryFileRow[]> {
    return this.having(all({ sql: 'call_id = ?', parameters: [callId] }, visibleFiles(actor)));
  }

  private async having(where: Where): Promise<readonly JuryFileRow[]> {
    const head = await this.log.head();
    if (head) await this.readModels.waitFor([juryFileList, juryList], head);
    return (await this.readModels.unfiltered(juryFileList, where)).map(({ row }) => row);
  }
}
