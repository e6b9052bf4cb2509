import type { Database } from '#platform/database';
import type { Audience, Job, PersonId, Position } from '#platform/domain';
import { enqueue, type JobHandler, type OutboxRow, PermanentFailure } from '#platform/queues';
import type { MailTexts } from '#platform/texts';
import { deliveryId, outboxIdOf } from './delivery';
import type { DeliveryLog, NewDelivery } from './delivery-log';
import type { Recipient, Recipients } from './recipients';

type Notification = Extract<Job, { kind: 'notify' }>;

/** Turns one notification into one delivery a person, and the work of delivering each: all of them or none, and once however often it runs. */
export class NotifyJob {
  /** `poke` is told of new work after the commit. */
  constructor(
    private readonly database: Database,
    private readonly log: DeliveryLog,
    private readonly recipients: Recipients,
    private readonly texts: MailTexts,
    private readonly poke: (ids: readonly string[]) => void,
  ) {}

  readonly handle: JobHandler = async (job, row) => {
    const { template, to, parameters } = job as unknown as Notification;
    const { eventId, position } = originOf(row);
    if (!Object.hasOwn(this.texts, template)) throw new PermanentFailure(`there are no texts for ${template}`);
    const people = await this.peopleOf(to, position);
    const deliveries = people.map(({ personId, language }): NewDelivery => {
      const id = deliveryId(eventId, personId, 'mail', template);
      return { id, eventId, position, template, recipient: personId, channel: 'mail', language, parameters };
    });
    this.poke(await this.keep(deliveries));
  };

  /** Each person once, also when several audiences name them. */
  private async peopleOf(to: readonly Audience[], position: Position): Promise<readonly Recipient[]> {
    const people = new Map<PersonId, Recipient>();
    for (const audience of to)
      for (const each of await this.recipients.of(audience, position)) people.set(each.personId, each);
    return [...people.values()];
  }

  private keep(deliveries: readonly NewDelivery[]): Promise<readonly string[]> {
    const work = deliveries.map(({ id, eventId, position }) => ({
      id: outboxIdOf(id),
      kind: 'deliver',
      job: { deliveryId: id },
      eventId,
      position,
    }));
    return this.database.transaction(async (tx) => {
      await this.log.add(tx, deliveries);
      return enqueue(tx, work);
    });
  }
}

function originOf({ id, eventId, position }: OutboxRow): { eventId: string; position: Position } {
  if (eventId === null || position === null) throw new PermanentFailure(`${id} does not say which event it is about`);
  return { eventId, position };
}
