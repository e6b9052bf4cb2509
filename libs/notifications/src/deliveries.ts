import type { Database } from '#platform/database';
import type { MailBarrier } from '#platform/context';
import { type Actor, type Language, RuleBroken, type VaultRef } from '#platform/domain';
import { revive } from '#platform/queues';
import { Parameters, readCursor, type SortColumn, writeCursor } from '#platform/read-models';
import type { Vault } from '#platform/vault';
import { type Delivery, outboxIdOf } from './delivery';
import { knownTo } from './delivery-barriers';
import { DeliveryLog } from './delivery-log';
import type { DeliveryState } from './outcomes.pure';

/** A delivery with its words; null where they were not written yet, or are erased. */
export interface DeliveryWithWords extends Delivery {
  readonly subject: string | null;
  readonly text: string | null;
}

export interface DeliveryRequest {
  readonly state?: DeliveryState | undefined;
  readonly template?: string | undefined;
  readonly eventId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Who reads: only what they may know of. */
  readonly reader?: Actor | undefined;
}

/** A mail as development sees it. */
export interface DevelopmentMail {
  readonly id: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly template: string;
  readonly event: string;
  readonly state: DeliveryState;
  readonly at: string;
}

const newestFirst: readonly SortColumn[] = [{ column: 'sequence', type: 'bigint', direction: 'desc' }];
const developmentMails = 2_000;

/** What was sent to whom, for administrators; and for everybody in development. */
export class Deliveries {
  private readonly log: DeliveryLog;

  /** `poke` hands keys of the outbox to the queue; without it the sweep finds them later. */
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly poke: (keys: readonly string[]) => void,
    private readonly barriers: readonly MailBarrier[] = [],
  ) {
    this.log = new DeliveryLog(database);
  }

  /** Newest first. @throws RuleBroken cursorInvalid */
  async list(request: DeliveryRequest): Promise<{ items: readonly DeliveryWithWords[]; next?: string }> {
    const { state = null, template = null, eventId = null, cursor, limit, reader } = request;
    const [before = null] = cursor === undefined ? [] : readCursor(newestFirst, cursor);
    const wanted = new Parameters();
    for (const value of [state, template, eventId, before, limit + 1]) wanted.add(value);
    const known = reader ? knownTo(reader, this.barriers, wanted) : 'true';
    const rows = await this.log.select(
      `($1::text is null or state = $1) and ($2::text is null or template = $2) and ($3::uuid is null or event_id = $3)
       and ($4::bigint is null or sequence < $4) and ${known} order by sequence desc limit $5`,
      wanted.values,
    );
    const items = await this.withWords(rows.slice(0, limit));
    return rows.length > limit ? { items, next: writeCursor(newestFirst, [items.at(-1)!.sequence]) } : { items };
  }

  /** Gives a dead delivery a new start. @throws RuleBroken notFound, deliveryNotDead */
  async resend(id: string, reader?: Actor): Promise<void> {
    const wanted = new Parameters();
    const byId = `id = ${wanted.add(id)}`;
    const known = reader ? knownTo(reader, this.barriers, wanted) : 'true';
    const [delivery] = await this.log.select(`${byId} and ${known}`, wanted.values);
    if (!delivery) throw new RuleBroken('notFound');
    const key = delivery.state === 'dead' ? await revive(this.database, outboxIdOf(id)) : undefined;
    if (key === undefined) throw new RuleBroken('deliveryNotDead');
    await this.log.queued(id);
    this.poke([key]);
  }

  /** The last mails that were written, newest last; `to` is an e-mail address. */
  async mails({ to }: { readonly to?: string | undefined } = {}): Promise<readonly DevelopmentMail[]> {
    const rows = await this.log.select('address_ref is not null order by sequence desc limit $1', [developmentMails]);
    const addresses = await this.vault.open(rows.map(({ addressRef }) => addressRef!));
    const meant = rows.filter(({ addressRef }) => {
      const address = addresses.get(addressRef!);
      return address && (to === undefined || address.toLowerCase() === to.toLowerCase());
    });
    const mails = await this.withWords(meant.reverse());
    return mails.flatMap((mail) => developmentMail(mail, addresses.get(mail.addressRef!)!));
  }

  private async withWords(rows: readonly Delivery[]): Promise<readonly DeliveryWithWords[]> {
    const refs = rows.flatMap(({ subjectRef, textRef }) => [subjectRef, textRef]).filter((ref) => ref !== null);
    const words = await this.vault.open(refs);
    const open = (ref: VaultRef | null): string | null => (ref && words.get(ref)) ?? null;
    return rows.map((row) => ({ ...row, subject: open(row.subjectRef), text: open(row.textRef) }));
  }
}

function developmentMail(mail: DeliveryWithWords, to: string): readonly DevelopmentMail[] {
  const { id, language, subject, text, template, eventId: event, state, sentAt, createdAt } = mail;
  if (subject === null || text === null) return [];
  return [{ id, to, language, subject, text, template, event, state, at: (sentAt ?? createdAt).toISOString() }];
}
