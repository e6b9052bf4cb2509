import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { draftName, removeLeftDrafts } from './left-drafts';
import { type Mail, MailNotSent, MailSender } from './mail-sender';
import { messageOf } from './message';

/** Mails as `<id>.eml` in a folder. The same id is the same file, whole or not at all: once, however often it is sent. */
export class FolderMailSender extends MailSender {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly folder: string) {
    super();
    removeLeftDrafts(folder);
  }

  async send(mail: Mail): Promise<void> {
    if (!/^[\w-]+$/.test(mail.id)) throw new RangeError('a mail id is made of letters, digits, - and _');
    try {
      const { message } = await this.composer.sendMail(messageOf(mail));
      await mkdir(this.folder, { recursive: true });
      const draft = join(this.folder, draftName(mail.id));
      await writeFile(draft, message as Buffer, { mode: 0o600 });
      await rename(draft, join(this.folder, `${mail.id}.eml`));
    } catch (error) {
      throw MailNotSent.because(error);
    }
  }
}
