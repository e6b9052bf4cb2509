import { askRetry, retryParked, tableName } from '#platform/read-models';
import { reactionRunnerName } from './reaction-runner';
import { type RunnerStatus, type WatchedWork, workStatus, type WorkStatus } from './work-status';

/** How the work stands, and what a person may do about it; through the database, so from any process. */
export class WorkDesk {
  constructor(private readonly work: WatchedWork) {}

  status(): Promise<WorkStatus> {
    return workStatus(this.work);
  }

  /**
   * Has a stopped projection (its table) or reaction (its name) tried again, or one parked stream of a projection.
   * @returns false when there is nothing of the kind
   */
  async retry(name: string, stream?: string): Promise<boolean> {
    const { database, projections, reactions } = this.work;
    const projection = projections.find(({ table }) => table === name);
    if (projection && stream !== undefined) return retryParked(database, projection, stream);
    if (projection) return askRetry(database, tableName(projection));
    const reaction = stream === undefined && reactions.find((each) => each.name === name);
    return reaction ? askRetry(database, reactionRunnerName(reaction)) : false;
  }
}

const [longestLag, longestBehindSeconds, longestOpenSeconds] = [1_000, 60, 300];

/** Whether somebody should look: stopped, parked, far behind, dead letters, or jobs that nobody does. */
export function needsAttention({ projections, reactions, outbox }: WorkStatus): boolean {
  const isBad = ({ lag, behindSeconds, stopped, parked }: RunnerStatus): boolean =>
    stopped !== undefined || parked.length > 0 || lag >= longestLag || behindSeconds > longestBehindSeconds;
  return [...projections, ...reactions].some(isBad) || outbox.dead > 0 || outbox.oldestOpenSeconds > longestOpenSeconds;
}
