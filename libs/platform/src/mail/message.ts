import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './mail-sender';

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The message behind a mail: the same headers wherever it goes; nothing in it is read from files or addresses on the net. */
export function messageOf({ id, to, toName, from, language, subject, text }: Mail): SendMailOptions {
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    to: toName ? { name: line(toName), address: to } : { name: '', address: to },
    subject: line(subject),
    text,
    messageId: `<${id}@${domain}>`,
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
