import { isConnectionLoss } from '#platform/database';
import { Overloaded } from '#platform/event-store';
import { messageOf, type WorkLogger } from './logger';

/** Something that many need and that goes away at times: one line when it does and one when it is back, however often they try. */
export class Outage {
  private since: number | undefined;

  constructor(
    private readonly what: string,
    private readonly logger: WorkLogger,
  ) {}

  /** @returns false when the error says something else, which the caller tells */
  covers(error: unknown): boolean {
    if (!isConnectionLoss(error) && !(error instanceof Overloaded)) return false;
    if (this.since === undefined) this.logger.warn({ error: messageOf(error) }, `${this.what} is away`);
    this.since ??= performance.now();
    return true;
  }

  /** It has just answered. */
  isOver(): void {
    if (this.since === undefined) return;
    const seconds = Math.round((performance.now() - this.since) / 100) / 10;
    this.since = undefined;
    this.logger.info({ seconds }, `${this.what} is back`);
  }
}
