import type { Database } from '#platform/database';
import { embargoesOn } from '#platform/mail';
import { type DueSource, enqueue } from '#platform/queues';
import { deliverWork } from './delivery';
import type { DeliveryLog } from './delivery-log';
import { underEmbargo } from './embargo.pure';
import type { NotifyParts } from './notify.job';

type Parts = Pick<NotifyParts, 'embargoes' | 'now' | 'poke'> & {
  readonly database: Database;
  readonly log: DeliveryLog;
};

/** Deliveries whose embargo has ended: each goes out once, unless what it is about was called off meanwhile. */
export const heldDeliveries = ({ database, log, embargoes, now, poke }: Parts): DueSource => ({
  name: 'heldDeliveries',
  find: (at, limit) => log.held(at, limit),
  async fire({ id }) {
    const delivery = await log.find(id);
    if (delivery?.state !== 'held') return;
    const at = now();
    const embargoed = await embargoesOn(embargoes, delivery.parameters);
    const beginning = underEmbargo(
      embargoed.map(({ until }) => until),
      at,
    );
    const work = beginning.state === 'queued' ? [deliverWork(delivery)] : [];
    const keys = await database.transaction(async (tx) =>
      (await log.began(tx, id, beginning)) ? enqueue(tx, work) : [],
    );
    poke(keys);
  },
});
