import { type Instant, instant } from '#platform/domain';

/**
 * Business time: decides windows, terms, due things, embargo and `recordedAt`. Real time, which drives token expiry, leases and
 * back-off, is never read here. Frozen only in development.
 */
export class Clock {
  private frozenAt: Instant | null = null;

  now(): Instant {
    return this.frozenAt ?? instant(new Date().toISOString());
  }

  freeze(at: Instant | null): void {
    this.frozenAt = at;
  }
}
