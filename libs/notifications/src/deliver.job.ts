import { type MailSender, MailNotSent } from '#platform/mail';
import { type JobHandler, PermanentFailure } from '#platform/queues';
import { UnknownPlaceholder } from '#platform/texts';
import type { Vault } from '#platform/vault';
import type { Delivery } from './delivery';
import type { Suppression } from './outcomes.pure';
import type { DeliveryLog } from './delivery-log';
import { type MailWriter, NamesNotKnownYet } from './mail-writer';
import type { Addressee, Recipients } from './recipients';

/** A try that failed, told without a word of what was to be sent or to whom. */
export class DeliveryFailed extends Error {}

export interface DeliverySettings {
  readonly from: string;
  /** After so many tries a delivery is dead; not more than the worker of the outbox makes. */
  readonly attempts: number;
}

/** Sends one delivery. What goes wrong is thrown, for the queue to try again later, until it is dead. */
export class DeliverJob {
  constructor(
    private readonly log: DeliveryLog,
    private readonly recipients: Recipients,
    private readonly vault: Vault,
    private readonly writer: MailWriter,
    private readonly sender: MailSender,
    private readonly settings: DeliverySettings,
  ) {}

  readonly handle: JobHandler = async (job, row) => {
    const delivery = await this.log.find(String(job['deliveryId']));
    if (!delivery || delivery.state === 'sent' || delivery.state === 'suppressed') return;
    try {
      const suppression = await this.deliver(delivery);
      if (suppression) await this.log.suppressed(delivery.id, suppression);
    } catch (error) {
      const cause = causeOf(error);
      const last = row.attempts + 1 >= this.settings.attempts;
      await this.log.failed(delivery.id, last ? 'dead' : 'failed', cause);
      throw last ? new PermanentFailure(cause) : new DeliveryFailed(cause);
    }
  };

  private async deliver(delivery: Delivery): Promise<Suppression | undefined> {
    const addressee = await this.addresseeOf(delivery);
    if (typeof addressee === 'string') return addressee;
    const mail = await this.writer.write(delivery, addressee);
    if (!mail) return 'erased';
    const { address: to, name: toName, addressRef } = addressee;
    await this.sender.send({ id: delivery.id, from: this.settings.from, to, toName, ...mail });
    await this.log.sent(delivery.id, addressRef);
    return undefined;
  }

  /** The address is the one of now: people move, and a wrong one may have been put right since the last try. */
  private async addresseeOf({ recipient, position }: Delivery): Promise<Addressee | Suppression> {
    const [found] = await this.recipients.of({ person: recipient }, position);
    if (!found) return 'unknownPerson';
    const { personId, language, name: nameRef, email: addressRef } = found;
    if (!addressRef) return 'noAddress';
    const words = await this.vault.open([nameRef, addressRef]);
    const [name, address] = [words.get(nameRef), words.get(addressRef)];
    return name && address ? { personId, language, name, address, addressRef } : 'erased';
  }
}

/** Words of a driver or a server may hold what must not be kept: only our own errors speak, others give their name and code. */
function causeOf(error: unknown): string {
  if (error instanceof MailNotSent || error instanceof UnknownPlaceholder) return error.message;
  if (error instanceof NamesNotKnownYet) return 'a name is not known yet';
  const { name, code } = error as { name?: unknown; code?: unknown };
  return [name, code].filter((part) => typeof part === 'string').join(' ') || 'unknown';
}
