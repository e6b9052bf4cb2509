import { Injectable } from '@nestjs/common';
import type { ApplicationId } from '#applications/application.events';
import type { Where } from '#platform/domain';
import { EventLog, type UnitOfWork } from '#platform/event-store';
import { ReadModels } from '#platform/read-models';
import { all, barredFiles, isBarred, visibleFiles } from '../firewall.policy';
import { juryFile } from '../jury-file.fold';
import { juryFileList } from '../read/jury-file-list.projection';
import { juryList } from '../read/jury-list.projection';

const handedIn = `status not in ('draft', 'removed', 'withdrawn')`;

/** Which files a call has, read models say that have seen the whole log; what they are is folded from the log. */
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

  private async having(where: Where): Promise<readonly ApplicationId[]> {
    const head = await this.log.head();
    if (head) await this.readModels.waitFor([juryFileList, juryList], head);
    return (await this.readModels.unfiltered(juryFileList, where)).map(({ key }) => key as ApplicationId);
  }
}
