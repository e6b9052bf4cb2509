import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import type { Client } from './client-types';
import type { LogNames } from './log-names';

const pauseMs = 200;

/**
 * The one `$all` subscription of a process: it says at once that the log has grown. Subscribers then read on from where they
 * are, so that a lost subscription, or one that begins late, costs time and never an event.
 */
export class LiveSignal {
  private subscription: AllStreamSubscription | undefined;
  private timer: NodeJS.Timeout | undefined;
  private wanted = false;

  constructor(
    private readonly client: Client,
    private readonly names: LogNames,
    private readonly onGrowth: () => void,
  ) {}

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.open();
  }

  async stop(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    await this.subscription?.unsubscribe().catch(() => undefined);
  }

  private open(): void {
    const subscription = this.client.subscribeToAll({ fromPosition: 'end', filter: this.names.filter });
    this.subscription = subscription;
    let over = false;
    const again = (): void => {
      if (over) return;
      over = true;
      subscription.destroy();
      if (this.wanted) this.timer = setTimeout(() => this.open(), pauseMs);
    };
    subscription
      .on('data', this.onGrowth)
      .on('confirmation', this.onGrowth)
      .on('error', again)
      .on('end', again)
      .on('close', again);
  }
}
