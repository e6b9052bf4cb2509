import type { Language } from '#platform/domain';

/** A mail as one person gets it. `id` is the delivery's: it names the file, and the message for every server on the way. */
export interface Mail {
  readonly id: string; // letters, digits, `-` and `_`
  readonly to: string;
  readonly toName?: string | undefined;
  readonly from: string; // `Tandem <tandem@example.be>`
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

/** The way out for mails; a class, so that it can be asked for by name. */
export abstract class MailSender {
  /** Resolves when the mail was taken over. @throws MailNotSent, always worth another try */
  abstract send(mail: Mail): Promise<void>;
}

/** Why a mail was not taken over, as codes: what servers answer in words may hold addresses. */
export class MailNotSent extends Error {
  constructor(code: string | undefined, answer?: number) {
    super(['mail not sent', code ?? 'EMAIL', answer].filter((part) => part !== undefined).join(' '));
  }

  static because(error: unknown): MailNotSent {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    const plain = typeof code === 'string' && /^\w+$/.test(code) ? code : undefined;
    return new MailNotSent(plain, typeof responseCode === 'number' ? responseCode : undefined);
  }
}
