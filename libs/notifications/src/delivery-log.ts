import type { Database, Queryable } from '#platform/database';
import type { Instant, Language, VaultRef } from '#platform/domain';
import type { Delivery } from './delivery';
import type { Beginning } from './embargo.pure';
import type { Suppression, Warning } from './outcomes.pure';

const columns = `id, sequence, event_id as "eventId", position, template, recipient, channel, language, parameters, state, reason, warnings,
  held_until as "heldUntil",
  attempts, last_error as "lastError", address_ref as "addressRef", subject_ref as "subjectRef", text_ref as "textRef",
  created_at as "createdAt", sent_at as "sentAt"`;

export type NewDelivery = Pick<
  Delivery,
  'id' | 'eventId' | 'position' | 'template' | 'recipient' | 'channel' | 'language' | 'parameters'
> &
  Beginning;

/** The table of deliveries. Whoever works on one holds its row of the outbox, so that nobody else does. */
export class DeliveryLog {
  constructor(private readonly database: Database) {}

  /** Those that are there already stay as they are. @returns the ids of the others */
  async add(tx: Queryable, deliveries: readonly NewDelivery[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `insert into delivery (id, event_id, position, template, recipient, channel, language, parameters, state, reason, held_until)
       select id, "eventId", position, template, recipient, channel, language, parameters, state, reason, "heldUntil"
         from json_to_recordset($1) as u (id uuid, "eventId" uuid, position text, template text, recipient text, channel text,
                                          language text, parameters json, state text, reason text, "heldUntil" text)
        order by id
       on conflict do nothing returning id`,
      [JSON.stringify(deliveries)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async find(id: string): Promise<Delivery | undefined> {
    return (await this.select('id = $1', [id]))[0];
  }

  select(condition: string, values: readonly unknown[]): Promise<Delivery[]> {
    return this.database.query<Delivery & object>(`select ${columns} from delivery where ${condition}`, values);
  }

  async composed(
    tx: Queryable,
    id: string,
    words: {
      language: Language;
      addressRef: VaultRef;
      subjectRef: VaultRef;
      textRef: VaultRef;
      warnings: readonly Warning[];
    },
  ): Promise<void> {
    await tx.query(
      `update delivery set language = $2, address_ref = $3, subject_ref = $4, text_ref = $5, warnings = $6 where id = $1`,
      [id, words.language, words.addressRef, words.subjectRef, words.textRef, words.warnings],
    );
  }

  async sent(id: string, addressRef: VaultRef): Promise<void> {
    await this.database.query(
      `update delivery set state = 'sent', sent_at = now(), attempts = attempts + 1, last_error = null, address_ref = $2 where id = $1`,
      [id, addressRef],
    );
  }

  async suppressed(id: string, reason: Suppression): Promise<void> {
    await this.database.query(
      `update delivery set state = 'suppressed', reason = $2, last_error = null where id = $1`,
      [id, reason],
    );
  }

  async failed(id: string, state: 'failed' | 'dead', error: string): Promise<void> {
    await this.database.query(
      'update delivery set state = $2, attempts = attempts + 1, last_error = $3 where id = $1',
      [id, state, error],
    );
  }

  /** Those whose embargo has ended by this moment, the first one first. */
  held(now: Instant, limit: number): Promise<Delivery[]> {
    return this.select(`state = 'held' and held_until <= $1 order by held_until, sequence limit $2`, [now, limit]);
  }

  /** @returns false when it was not held any more */
  async began(tx: Queryable, id: string, beginning: Beginning): Promise<boolean> {
    const { state, reason = null, heldUntil = null } = { reason: undefined, heldUntil: undefined, ...beginning };
    const rows = await tx.query(
      `update delivery set state = $2, reason = $3, held_until = coalesce($4, held_until) where id = $1 and state = 'held' returning id`,
      [id, state, reason, heldUntil],
    );
    return rows.length > 0;
  }

  /** Shown as waiting again, unless a worker was quicker. */
  async queued(id: string): Promise<void> {
    await this.database.query(
      `update delivery set state = 'queued', last_error = null where id = $1 and state = 'dead'`,
      [id],
    );
  }
}
