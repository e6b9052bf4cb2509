import { applicationsContext } from '#applications/applications.module';
import { callsContext } from '#calls/calls.module';
import { grantsContext } from '#grants/grants.module';
import { juryContext } from '#jury/jury.module';
import { deliveryMigrations, notificationRules } from '#notifications/notifications.module';
import { organisationsContext } from '#organisations/organisations.module';
import { clockMigrations } from '#platform/clock';
import type { ContextParts } from '#platform/context';
import type { Migration } from '#platform/database';
import type { RuleTexts, Upcaster } from '#platform/domain';
import { eventLogMigrations } from '#platform/event-store';
import { queueMigrations } from '#platform/queues';
import { readModelMigrations } from '#platform/read-models';
import type { MailTexts } from '#platform/texts';
import { vaultMigrations } from '#platform/vault';

/** Everything Tandem is made of, in one list: what API and worker agree on. */
export const contexts: readonly ContextParts[] = [
  organisationsContext,
  callsContext,
  applicationsContext,
  grantsContext,
  juryContext,
];

export const rules: readonly RuleTexts[] = [...contexts.map((each) => each.rules), notificationRules];
export const mails: MailTexts = Object.assign({}, ...contexts.map((each) => each.mails)) as MailTexts;
export const upcasters: readonly Upcaster[] = contexts.flatMap((each) => each.upcasters ?? []);

export const migrations: readonly Migration[] = [
  ...eventLogMigrations,
  ...vaultMigrations,
  ...readModelMigrations,
  ...queueMigrations,
  ...deliveryMigrations,
  ...clockMigrations,
];
