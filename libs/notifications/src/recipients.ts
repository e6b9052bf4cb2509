import type { Language, PersonId, VaultRef } from '#platform/domain';

export { type Recipient, Recipients } from '#platform/mail';

/** A recipient with the words behind the references, in memory while a mail is sent. */
export interface Addressee {
  readonly personId: PersonId;
  readonly language: Language;
  readonly name: string;
  readonly address: string;
  readonly addressRef: VaultRef;
}
