/** What the platform's workers write to; pino's own form. Fields never hold personal words. */
export interface WorkLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentLogger: WorkLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
