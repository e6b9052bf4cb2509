import { localDateOf } from '#platform/clock';
import type { WorkServices } from '#platform/context';
import type { DueSource } from '#platform/queues';
import { decreeDecider } from './decree.decider';
import { decreeList } from './read/decree-list.projection';

/** Decrees that were published ahead come into force when the day of publication begins in Belgium. */
export const decreesInForce = ({ streams, readModels, now, askAs }: WorkServices): DueSource => ({
  name: 'decreesInForce',
  async find(at, limit) {
    const where = { sql: `status = 'published' and published_on <= ?`, parameters: [localDateOf(at)] };
    const due = await readModels.unfiltered(decreeList, where);
    return due.slice(0, limit).map(({ key: id }) => ({ id }));
  },
  async fire({ id }) {
    const today = localDateOf(now());
    const command = { type: 'BringDecreeIntoForce', data: { today } } as const;
    await streams.of(decreeDecider, id).decide(askAs(`decreeInForce.${id}`), () => command);
  },
});
