import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { FolderMailSender, type Mail, MailNotSent, SmtpMailSender } from './index';

const mail: Mail = {
  id: 'b3d9a5c2-0000-5000-8000-000000000001',
  to: 'ada@example.be',
  toName: 'Ada Peeters',
  from: 'Tandem <tandem@example.be>',
  language: 'fr',
  subject: 'Décision\r\nBcc: eve@example.be',
  text: 'Bonjour Ada,\n\nVotre dossier est accepté.\n',
};

const decoded = (eml: string): string =>
  Buffer.from(
    eml.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

describe('mail to a folder', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'tandem-mail-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('writes one file per mail, with the headers of an automatic message in the language of the reader', async () => {
    await new FolderMailSender(join(folder, 'mails')).send(mail);
    const eml = await readFile(join(folder, 'mails', `${mail.id}.eml`), 'utf8');
    expect(eml).toContain('To: Ada Peeters <ada@example.be>\r\n');
    expect(eml).toContain('Content-Language: fr\r\n');
    expect(eml).toContain('Auto-Submitted: auto-generated\r\n');
    expect(eml).toContain(`Message-ID: <${mail.id}@example.be>\r\n`);
    expect(decoded(eml)).toContain('Votre dossier est accepté.');
    expect(eml).not.toMatch(/^Bcc:/m);
  });

  it('keeps one file when the same mail is sent again, also at the same time', async () => {
    const sender = new FolderMailSender(folder);
    await Promise.all(Array.from({ length: 20 }, () => sender.send(mail)));
    await sender.send({ ...mail, id: 'another' });
    expect((await readdir(folder)).sort()).toEqual(['another.eml', `${mail.id}.eml`]);
  });

  it('removes what a killed process left half written, not what others are writing', async () => {
    const { pid: dead } = spawnSync(process.execPath, ['--version']);
    const [left, others] = [`.${mail.id}.${String(dead)}.12.5.tmp`, `.${mail.id}.${String(process.ppid)}.12.5.tmp`];
    for (const name of [left, others, 'note.txt']) await writeFile(join(folder, name), '');
    await new FolderMailSender(folder).send(mail);
    expect((await readdir(folder)).sort()).toEqual([others, `${mail.id}.eml`, 'note.txt'].sort());
  });

  it('leaves the folder by no id', () =>
    expect(new FolderMailSender(folder).send({ ...mail, id: '../x' })).rejects.toThrow(RangeError));
});

describe('mail over SMTP', () => {
  let received: string[];
  let refuse: boolean;
  let server: SMTPServer;
  let sender: SmtpMailSender;

  const portOf = (): number => (server.server.address() as AddressInfo).port;
  const stop = (): Promise<void> => new Promise((done) => server.close(done));
  const listen = async (port = 0): Promise<void> => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, answer) =>
        refuse ? answer(Object.assign(new Error(`no such user ${address}`), { responseCode: 550 })) : answer(),
      onData(stream, _session, answer) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          received.push(Buffer.concat(chunks).toString());
          answer();
        });
      },
    });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  };

  beforeEach(async () => {
    received = [];
    refuse = false;
    await listen();
    sender = new SmtpMailSender(`smtp://127.0.0.1:${String(portOf())}`);
  });
  afterEach(async () => {
    sender.close();
    await stop();
  });

  it('hands the message over', async () => {
    await sender.send(mail);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('Content-Language: fr');
    expect(received[0]).toContain(`Message-ID: <${mail.id}@example.be>`);
    expect(decoded(received[0]!)).toContain('Bonjour Ada,');
  });

  it('tells a refusal by its codes and never by the words of the server, which hold the address', async () => {
    refuse = true;
    const error = await sender.send(mail).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(MailNotSent);
    expect((error as Error).message).toBe('mail not sent EENVELOPE 550');
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain('example.be');
  });

  it('fails when nobody listens, and sends when somebody does again', async () => {
    const port = portOf();
    await stop();
    await expect(sender.send(mail)).rejects.toThrow('mail not sent ESOCKET');
    await listen(port);
    await sender.send(mail);
    expect(received).toHaveLength(1);
  });
});
