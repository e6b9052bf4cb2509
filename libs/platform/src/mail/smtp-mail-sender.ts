import { createTransport } from 'nodemailer';
import { type Mail, MailNotSent, MailSender } from './mail-sender';
import { messageOf } from './message';

const seconds = 1_000;

/** Mails over SMTP; `url` is SMTP_URL. At least once: a server that took a mail and did not say so gets it again, with the same Message-ID. */
export class SmtpMailSender extends MailSender {
  private readonly transport;

  constructor(url: string) {
    super();
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10 * seconds,
      greetingTimeout: 10 * seconds,
      socketTimeout: 30 * seconds,
    });
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail(messageOf(mail));
    } catch (error) {
      throw MailNotSent.because(error);
    }
  }

  close(): void {
    this.transport.close();
  }
}
