import type { Database, Queryable } from '#platform/database';
import type { Instant } from '#platform/domain';
import { type DueSource, enqueue, type OutboxEntry, type OutboxRow } from '#platform/queues';

interface Parts {
  readonly database: Database;
  readonly poke: (keys: readonly string[]) => void;
}

/** Keeps a message beside its held deliveries, for those who will be among its readers only when the embargo ends. */
export async function holdNotification(tx: Queryable, row: OutboxRow, heldUntil: Instant): Promise<void> {
  const { id, eventId, position, job } = row;
  await tx.query(
    `insert into held_notification (id, event_id, position, job, held_until) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [id, eventId, position, JSON.stringify(job), heldUntil],
  );
}

/** When an embargo ends its messages are addressed once more: whoever has become a reader meanwhile is told too, and nobody twice. */
export const heldNotifications = ({ database, poke }: Parts): DueSource => ({
  name: 'heldNotifications',
  find: (at, limit) =>
    database.query<{ id: string }>(
      'select id from held_notification where held_until <= $1 order by held_until, id limit $2',
      [at, limit],
    ),
  async fire({ id }) {
    const keys = await database.transaction(async (tx) => {
      const held = await tx.query<Required<Pick<OutboxEntry, 'eventId' | 'position' | 'job'>>>(
        `delete from held_notification where id = $1 returning event_id as "eventId", position, job`,
        [id],
      );
      return enqueue(
        tx,
        held.map((each) => ({ id: `${id}.afterEmbargo`, kind: 'notify', ...each })),
      );
    });
    poke(keys);
  },
});
