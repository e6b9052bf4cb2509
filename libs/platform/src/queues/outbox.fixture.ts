import { randomUUID } from 'node:crypto';
import type { Queryable } from '#platform/database';
import type { Job, Reaction } from '#platform/domain';
import type { ThingEvent } from '../read-models/things.fixture';

export const broken = new Set<string>();

const notify = (parameters: Record<string, string>): Job => ({ kind: 'notify', template: 'thing', to: [], parameters });

/** Two jobs for each thing that starts; breaks on the streams that stand in `broken`. */
export const whenThingStartedTellTwo: Reaction<ThingEvent> = {
  name: 'whenThingStartedTellTwo',
  events: ['ThingStarted'],
  react({ data, stream }) {
    if (broken.has(stream)) throw new Error(`${stream} cannot be told`);
    return [notify({ thing: data.thingId, to: 'first' }), notify({ thing: data.thingId, to: 'second' })];
  },
};

export const job = (id = `job.${randomUUID()}`, kind = 'notify') => ({ id, kind, job: { kind, some: 'thing' } });

export const outboxRow = async (database: Queryable, id: string) =>
  (await database.query('select state, attempts, last_error from outbox where id = $1', [id]))[0];
