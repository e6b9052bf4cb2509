import { resolve } from 'node:path';
import { closingDaysOf, type DeclaredClosingDays } from './closing-days';

/** What a process is told from outside; `.env.example` explains each key. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the worker answers `/health` and `/metrics`; nowhere without it. */
  readonly workerPort: number | undefined;
  readonly databaseUrl: string;
  /** Where the events are: our PostgreSQL, or a KurrentDB of 26.1 or newer. */
  readonly eventLog: { readonly kind: 'postgres' } | { readonly kind: 'kurrentdb'; readonly url: string };
  /** What carries the jobs: BullMQ on our PostgreSQL, or on Redis. */
  readonly queue: { readonly kind: 'postgres' } | { readonly kind: 'redis'; readonly url: string };
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly development: boolean;
  /** `builtin`: the demo issuer of the API itself. Otherwise the issuer's URL, whose discovery document and keys are fetched. */
  readonly issuer: 'builtin' | { readonly url: string; readonly audience: string };
  readonly firstAdministrator: { readonly issuer: string; readonly subject: string } | undefined;
  /** How long the outbox keeps what is done. */
  readonly outboxKeepDays: number;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** 32 bytes, base64: wraps the vault's keys. Without it a file in the data folder is made and used. */
  readonly masterKey: string | undefined;
  readonly trustProxy: boolean;
  readonly corsOrigins: readonly string[];
  readonly closingDays: DeclaredClosingDays;
}

export class ConfigurationError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigurationError naming every mistake at once, a line each. */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];
  const say = (problem: string): void => void problems.push(problem);
  const text = (key: string): string | undefined => env[key]?.trim() || undefined;

  const numberOf = (key: string, highest: number): number | undefined => {
    const number = Number(text(key) ?? NaN);
    if (text(key) !== undefined && (!Number.isInteger(number) || number < 1 || number > highest))
      say(`${key} must be a whole number from 1 to ${highest}.`);
    return text(key) === undefined ? undefined : number;
  };
  const portOf = (key: string): number | undefined => numberOf(key, 65_535);
  const port = portOf('PORT') ?? 3_000;
  const databaseUrl = text('DATABASE_URL') ?? '';
  if (!/^postgres(ql)?:\/\//.test(databaseUrl))
    say('DATABASE_URL must be set to postgres://user:password@host:port/database.');
  const development = text('TANDEM_DEV') === '1';
  if (development && env['NODE_ENV'] === 'production')
    say(
      'TANDEM_DEV=1 opens development routes and is refused together with NODE_ENV=production; remove one of the two.',
    );
  const publicUrl = text('PUBLIC_URL') ?? `http://127.0.0.1:${port}`;
  if (!URL.canParse(publicUrl)) say('PUBLIC_URL must be a full address such as https://tandem.example.');
  const masterKey = text('TANDEM_MASTER_KEY');
  if (masterKey && Buffer.from(masterKey, 'base64').length !== 32) say('TANDEM_MASTER_KEY must be 32 bytes in base64.');
  const smtpUrl = text('SMTP_URL');
  if (smtpUrl && !/^smtps?:\/\//.test(smtpUrl)) say('SMTP_URL must be smtp://host:port or smtps://host:port.');

  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port,
    workerPort: portOf('WORKER_PORT'),
    databaseUrl,
    eventLog: eventLogOf(text('EVENT_LOG'), text('KURRENTDB_URL'), say),
    queue: queueOf(text('QUEUE'), text('REDIS_URL'), say),
    dataDir: resolve(text('TANDEM_DATA_DIR') ?? '.data'),
    publicUrl: publicUrl.replace(/\/$/, ''),
    development,
    issuer: issuerOf(text('OIDC_ISSUER'), text('OIDC_AUDIENCE'), development, say),
    firstAdministrator: firstAdministratorOf(text('TANDEM_FIRST_ADMIN'), say),
    outboxKeepDays: numberOf('OUTBOX_KEEP_DAYS', 36_500) ?? 30,
    smtpUrl,
    mailFrom: text('MAIL_FROM') ?? 'Tandem <tandem@localhost>',
    masterKey,
    trustProxy: text('TRUST_PROXY') === '1',
    corsOrigins: text('CORS_ORIGINS')?.split(/\s*,\s*/) ?? [],
    closingDays: closingDaysOf(text('CLOSING_DAYS'), say),
  };
  if (problems.length > 0) throw new ConfigurationError(problems.join('\n'));
  return config;
}

function eventLogOf(kind = 'postgres', url: string | undefined, say: (problem: string) => void): Config['eventLog'] {
  if (kind === 'postgres') return { kind };
  if (kind !== 'kurrentdb') say('EVENT_LOG must be postgres or kurrentdb.');
  else if (!/^(kurrentdb|esdb)(\+discover)?:\/\//.test(url ?? ''))
    say(
      'KURRENTDB_URL must be set to kurrentdb://host:2113?tls=false (or kurrentdb+discover://…) with EVENT_LOG=kurrentdb.',
    );
  return { kind: 'kurrentdb', url: url ?? '' };
}

function queueOf(kind = 'postgres', url: string | undefined, say: (problem: string) => void): Config['queue'] {
  if (kind === 'postgres') return { kind };
  if (kind !== 'redis') say('QUEUE must be postgres or redis.');
  else if (!/^rediss?:\/\//.test(url ?? '')) say('REDIS_URL must be set to redis://host:6379 with QUEUE=redis.');
  return { kind: 'redis', url: url ?? '' };
}

function issuerOf(
  url: string | undefined,
  audience: string | undefined,
  development: boolean,
  say: (problem: string) => void,
): Config['issuer'] {
  if (!url && !development)
    say('OIDC_ISSUER must name the OpenID Connect issuer (the built-in one exists only with TANDEM_DEV=1).');
  if (!url) return 'builtin';
  if (!URL.canParse(url)) say('OIDC_ISSUER must be a full address such as https://login.example.');
  if (!audience) say('OIDC_AUDIENCE must name the audience that tokens for Tandem carry.');
  return { url, audience: audience ?? '' };
}

function firstAdministratorOf(value: string | undefined, say: (problem: string) => void): Config['firstAdministrator'] {
  if (!value) return undefined;
  const [issuer, subject, ...rest] = value.split('|');
  if (issuer && subject && rest.length === 0) return { issuer, subject };
  say('TANDEM_FIRST_ADMIN must be <issuer>|<subject>.');
  return undefined;
}
