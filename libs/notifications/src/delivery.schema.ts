import type { Migration } from '#platform/database';

/** The log of what was sent to whom: not derived from events alone, so it is backed up with them. It holds no words, only references. */
export const deliveryMigrations: readonly Migration[] = [
  {
    name: 'notifications-1',
    sql: `
      create table delivery (
        id uuid primary key,
        sequence bigint generated always as identity,
        event_id uuid not null,
        position text not null,
        template text not null,
        recipient text not null,
        channel text not null check (channel in ('mail')),
        language text not null check (language in ('nl', 'fr', 'de', 'en')),
        parameters json not null,
        state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'suppressed', 'dead')),
        reason text,
        warnings text[] not null default '{}',
        attempts int not null default 0,
        last_error text,
        address_ref text,
        subject_ref text,
        text_ref text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        unique (event_id, template, recipient, channel)
      );
      create unique index delivery_sequence on delivery (sequence);
      create index delivery_state on delivery (state, sequence) where state <> 'sent';
    `,
  },
  {
    name: 'notifications-2',
    sql: `
      alter table delivery drop constraint delivery_state_check;
      alter table delivery add constraint delivery_state_check
        check (state in ('queued', 'held', 'sent', 'failed', 'suppressed', 'dead'));
      alter table delivery add column held_until text;
      create index delivery_held on delivery (held_until) where state = 'held';
    `,
  },
  {
    name: 'notifications-3',
    sql: `
      create table held_notification (
        id text primary key,
        event_id uuid not null,
        position text not null,
        job json not null,
        held_until text not null
      );
      create index held_notification_until on held_notification (held_until);
    `,
  },
];
