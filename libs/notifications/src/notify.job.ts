import type { Database } from '#platform/database';
import type { Instant, Job, PersonId, Position } from '#platform/domain';
import { embargoesOn, type EmbargoSource } from '#platform/mail';
import { enqueue, type JobHandler, type OutboxRow, PermanentFailure } from '#platform/queues';
import type { MailTexts } from '#platform/texts';
import { deliverWork, deliveryId } from './delivery';
import type { DeliveryLog, NewDelivery } from './delivery-log';
import { type Beginning, beginningOf } from './embargo.pure';
import { holdNotification } from './held-notifications.due';
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
    const { people, beginnings } = await this.peopleOf({ to, parameters }, position);
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
    this.parts.poke(await this.keep(deliveries, row, endOfEmbargo(beginnings)));
  };

  /** Each person once, also when several audiences name them; at once when one of these audiences need not wait. */
  private async peopleOf(
    { to, parameters }: Pick<Notification, 'to' | 'parameters'>,
    position: Position,
  ): Promise<{ people: readonly (readonly [Recipient, Beginning])[]; beginnings: readonly Beginning[] }> {
    const { embargoes, recipients, now } = this.parts;
    const at = now();
    const embargoed = await embargoesOn(embargoes, parameters);
    const people = new Map<PersonId, readonly [Recipient, Beginning]>();
    const beginnings: Beginning[] = [];
    for (const audience of to) {
      const beginning = beginningOf(embargoed, audience, at);
      if ('roles' in audience) beginnings.push(beginning); // a person stays who they are
      for (const each of await recipients.of(audience, position))
        if (people.get(each.personId)?.[1].state !== 'queued') people.set(each.personId, [each, beginning]);
    }
    return { people: [...people.values()], beginnings };
  }

  private keep(
    deliveries: readonly NewDelivery[],
    row: OutboxRow,
    heldUntil: Instant | undefined,
  ): Promise<readonly string[]> {
    return this.parts.database.transaction(async (tx) => {
      const added = await this.parts.log.add(tx, deliveries);
      if (heldUntil) await holdNotification(tx, row, heldUntil);
      const atOnce = deliveries.filter(({ id, state }) => state === 'queued' && added.has(id));
      return enqueue(tx, atOnce.map(deliverWork));
    });
  }
}

function endOfEmbargo(beginnings: readonly Beginning[]): Instant | undefined {
  return beginnings
    .flatMap((each) => (each.state === 'held' ? [each.heldUntil] : []))
    .sort()
    .at(-1);
}

function originOf({ id, eventId, position }: OutboxRow): { eventId: string; position: Position } {
  if (eventId === null || position === null) throw new PermanentFailure(`${id} does not say which event it is about`);
  return { eventId, position };
}
