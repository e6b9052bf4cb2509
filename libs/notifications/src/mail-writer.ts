import type { Database } from '#platform/database';
import type { Language, LocalizedText } from '#platform/domain';
import { erasedName, type MailTexts, type NameSources } from '#platform/texts';
import { isVaultRef, type Vault } from '#platform/vault';
import { type ComposedMail, composeMail } from './compose-mail';
import type { Delivery } from './delivery';
import type { DeliveryLog } from './delivery-log';
import type { Addressee } from './recipients';

/** An id has no name yet: read models may be behind, so the mail waits for another try. */
export class NamesNotKnownYet extends Error {}

export interface WrittenMail {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

const patience = 3; // tries before a mail goes out with a gap

/** Writes a mail once and keeps it under the recipient's key; every later try sends the same words. */
export class MailWriter {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly log: DeliveryLog,
    private readonly texts: MailTexts,
    private readonly sources: NameSources,
    private readonly publicUrl: string,
  ) {}

  /** @returns undefined when it was written before and its words are erased. @throws NamesNotKnownYet */
  async write(delivery: Delivery, addressee: Addressee): Promise<WrittenMail | undefined> {
    const { language, subjectRef, textRef } = delivery;
    if (!subjectRef || !textRef) return this.keep(delivery, addressee, await this.compose(delivery, addressee));
    const words = await this.vault.open([subjectRef, textRef]);
    const [subject, text] = [words.get(subjectRef), words.get(textRef)];
    return subject && text ? { language, subject, text } : undefined;
  }

  private async keep({ id }: Delivery, addressee: Addressee, mail: ComposedMail): Promise<WrittenMail> {
    const { personId, language, addressRef } = addressee;
    const subject = await this.vault.seal(`person-${personId}`, 'mailSubject', mail.subject);
    const text = await this.vault.seal(`person-${personId}`, 'mailText', mail.text);
    const refs = { addressRef, subjectRef: subject.vaultRef, textRef: text.vaultRef };
    await this.database.transaction(async (tx) => {
      await this.vault.store([subject, text], tx);
      await this.log.composed(tx, id, { language, ...refs, warnings: mail.warnings });
    });
    return { language, subject: mail.subject, text: mail.text };
  }

  private async compose(delivery: Delivery, { language, name }: Addressee): Promise<ComposedMail> {
    const { template, parameters, attempts, id } = delivery;
    const mail = composeMail({
      template: this.texts[template]!,
      parameters,
      language,
      names: await this.sources.resolveNames([parameters]),
      words: await this.wordsIn(parameters),
      frame: { name, link: this.publicUrl, reference: id },
    });
    if (attempts < patience && mail.warnings.some((each) => each.startsWith('nameMissing')))
      throw new NamesNotKnownYet();
    return mail;
  }

  private async wordsIn(parameters: Delivery['parameters']): Promise<ReadonlyMap<string, string | LocalizedText>> {
    const words = await this.vault.open(Object.values(parameters).filter(isVaultRef));
    return new Map([...words].map(([ref, text]) => [ref, text ?? erasedName]));
  }
}
