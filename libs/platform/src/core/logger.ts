import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

/** One JSON line an entry; never a name, an address or anybody's words. */
export const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info', base: null });

/** The same lines for what the framework says. */
export class FrameworkLogger implements LoggerService {
  log(message: unknown, context?: string): void {
    logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    logger.warn({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    logger.error({ context: rest.at(-1) }, String(message));
  }
}
