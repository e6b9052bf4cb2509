import type { Database } from '#platform/database';
import type { Instant, Job, PersonId, Position } from '#platform/domain';
import { embargoesOn, type EmbargoSource } from '#platform/mail';
import { enqueue, type JobHandler, type OutboxRow, PermanentFailure } from '#platform/queues';
import type { MailTexts } from '#platform/texts';
import { deliverWork, deliveryId } from './delivery';
import type { DeliveryLog, NewDelivery } from './delivery-log';
import { type Beginning, beginningOf } from './embargo.pure';
import type { Recipient, Recipients } from './recipients';

type Notification = Extract<Job, { kind: 'notify' }>;

export interface NotifyParts {
  readonly database: Database;
  readonly log: DeliveryLog;
  readonly recipients: Recipients;
  readonly texts: MailTexts;
  readonly embargoes: readonly EmbargoSource[];
  readonly now: () => Instant; // business time
  /** Told of new work after the commit. */
  readonly poke: (ids: readonly string[]) => void;
}

/** Turns one notification into one delivery a person, and the work of delivering each: all of them or none, and once however often it runs. */
export class NotifyJob {
  constructor(private readonly parts: NotifyParts) {}

  readonly handle: JobHandler = async (job, row) => {
    const { template, to, parameters } = job as unknown as Notification;
    const { eventId, position } = originOf(row);
    if (!Object.hasOwn(this.parts.texts, template)) throw new PermanentFailure(`there are no texts for ${template}`);
    const people = await this.peopleOf({ to, parameters }, position);
    const deliveries = people.map(([{ personId, language }, beginning]): NewDelivery => {
      const id = deliveryId(eventId, personId, 'mail', template);
      return {
        id,
        eventId,
        position,
        template,
        recipient: personId,
        channel: 'mail',
        language,
        parameters,
        ...beginning,
      };
    });
    this.parts.poke(await this.keep(deliveries));
  };

  /** Each person once, also when several audiences name them; at once when one of these audiences need not wait. */
  private async peopleOf(
    { to, parameters }: Pick<Notification, 'to' | 'parameters'>,
    position: Position,
  ): Promise<readonly (readonly [Recipient, Beginning])[]> {
    const { embargoes, recipients, now } = this.parts;
    const at = now();
    const embargoed = await embargoesOn(embargoes, parameters);
    const people = new Map<PersonId, readonly [Recipient, Beginning]>();
    for (const audience of to) {
      const beginning = beginningOf(embargoed, audience, at);
      for (const each of await recipients.of(audience, position))
        if (people.get(each.personId)?.[1].state !== 'queued') people.set(each.personId, [each, beginning]);
    }
    return [...people.values()];
  }

  private keep(deliveries: readonly NewDelivery[]): Promise<readonly string[]> {
    const atOnce = deliveries.filter(({ state }) => state === 'queued');
    return this.parts.database.transaction(async (tx) => {
      await this.parts.log.add(tx, deliveries);
      return enqueue(tx, atOnce.map(deliverWork));
    });
  }
}

function originOf({ id, eventId, position }: OutboxRow): { eventId: string; position: Position } {
  if (eventId === null || position === null) throw new PermanentFailure(`${id} does not say which event it is about`);
  return { eventId, position };
}
