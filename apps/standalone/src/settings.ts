import { resolve } from 'node:path';
import { CannotRun } from './cannot-run';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl?: string; // of a server of one's own; the embedded one runs when left out
  readonly publicUrl: string;
  readonly isDev: boolean; // demo people and mails on show
}

/** @throws CannotRun naming the first mistake */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const port = portFrom(env.PORT || '3000');
  const host = env.HOST || '127.0.0.1';
  const isDev = env.TANDEM_DEV === undefined ? env.NODE_ENV !== 'production' : env.TANDEM_DEV === '1';
  return {
    port,
    host,
    dataDir: resolve(env.TANDEM_DATA_DIR || '.data'),
    publicUrl: env.PUBLIC_URL || `http://127.0.0.1:${port}`,
    isDev,
    ...(env.DATABASE_URL ? { databaseUrl: databaseUrlFrom(env.DATABASE_URL) } : {}),
  };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new CannotRun(`PORT must be a whole number from 1 to 65535; it is "${text}".`);
  return port;
}

function databaseUrlFrom(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new CannotRun('DATABASE_URL must look like postgresql://user:password@host:5432/database.');
}
