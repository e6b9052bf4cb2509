import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTandem, type Tandem } from './support/tandem';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

const tool = join(__dirname, '..', 'tools', 'demo.mjs');

function demo(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: tmpdir(), env: { ...process.env, ...environment } };
    execFile(process.execPath, [tool, ...args], options, (error, out, said) => {
      resolve({ code: error ? Number(error.code) : 0, out, said });
    });
  });
}

const line = (organisation: string, allocation: string, cents: number) => ({ organisation, allocation, cents });

/** The royal decree of 13 August 2022, line by line. */
const expected = {
  scenario: '2022',
  decreeTotal: 10_767_953,
  left: 4_632_047,
  lines: [
    line('RIZIV', '24 58 1 1 429001', 183_716),
    line('FOD Economie', '32 21 1 0 121101', 2_285_949),
    line('FOD Justitie', '12 21 0 1 121101', 1_563_800),
    line('FOD Mobiliteit en Vervoer', '33 21 0 2 121101', 767_624),
    line('FOD Volksgezondheid', '25 21 1 2 121101', 5_101_472),
    line('FOD Sociale Zekerheid', '24 21 6 2 121101', 865_392),
  ],
  late: 1,
  inadmissible: 1,
  withdrawn: 1,
  mails: expect.anything(), // how many reminders fall due depends on how fast business time is moved on
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

const lastLine = ({ out }: Ended): unknown => JSON.parse(out.trimEnd().split('\n').at(-1)!);

describe('the demo on a running instance', () => {
  let tandem: Tandem;
  beforeAll(async () => {
    tandem = await startTandem();
  });
  afterAll(() => tandem.stop());

  it.each(['once', 'and once more'])('arrives at the real decree of 2022, %s', async () => {
    const ended = await demo(['2022', '--json', '--url', tandem.url]);
    expect(ended.said).toContain('[29/29] 1 September 2022: published in the Gazette and in force');
    expect(ended.code).toBe(0);
    expect(lastLine(ended)).toEqual(expected);
    const { mails } = lastLine(ended) as { mails: Record<string, { sent: number }> };
    expect(Object.values(mails).flatMap(Object.keys)).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect([mails['nl']!.sent, mails['fr']!.sent].every((sent) => sent >= 35)).toBe(true);
    expect(Object.keys(lastLine(ended) as object)).toEqual(Object.keys(expected));
    expect(ended.out).toMatch(/total +107,679\.53\n/);
    expect(ended.out).toContain('46,320.47 left of 154,000.00');
  });

  it('arrives at the total of 2017: 18 projects of 13 organisations, and lets nobody of BOSA score the Selor files', async () => {
    const { code, out, said } = await demo(['2017', '--json', '--url', tandem.url]);
    expect(said).toContain('[34/34] 18 grants are awarded');
    const { mails, ...figures } = lastLine({ code, out, said }) as { mails: object };
    expect({ code, ...figures }).toEqual({
      code: 0,
      ...{ scenario: '2017', awarded: 8_670_938, applications: 18, organisations: 13 },
      conflict: { files: 4, refused: 4, rule: 'hardConflict', assessments: 8, byTheirOwn: 0 },
    });
    expect(Object.keys(mails)).toEqual(['nl', 'fr', 'de', 'en']);
  });

  it('lowers the rate of 2023 for all until 24 projects of 17 organisations get 154,000.00 to the cent', async () => {
    const ended = await demo(['2023', '--json', '--url', tandem.url]);
    expect(ended.said).toContain('27 files are assigned to 4 jurors without a conflict, 54 assessments in all');
    expect({ code: ended.code, ...(lastLine(ended) as object) }).toEqual({
      code: 0,
      ...{ scenario: '2023', applications: 27, funded: 24, organisations: 17, awarded: 15_400_000, left: 0 },
      rate: { numerator: '15400000', denominator: '30918273', percent: '49.81' },
      inForce: '2023-08-10',
      mails: expect.anything(),
    });
    expect(ended.out).toMatch(/total +154,000\.00\n/);
  });

  it('waits in 2019, a caretaker period, for the consent of the finance inspector', async () => {
    const { code, out, said } = await demo(['2019', '--json', '--url', tandem.url]);
    expect(said).toContain('15 July 2019: signing is refused (consentMissing)');
    expect(code).toBe(0);
    expect(lastLine({ code, out, said })).toMatchObject({
      ...{ scenario: '2019', awarded: 1_772_732, applications: 4, organisations: 3 },
      ...{ signedBeforeConsent: 'refused', inForce: '2019-09-10' },
    });
  });

  it('refuses and records the file that came a millisecond too late', async () => {
    const administrator = await tandem.as('an.verlinden');
    const { body } = await administrator.get('/v1/applications?search=Strandwandeling&limit=1');
    const { body: page } = await administrator.get(`/v1/applications/${body.items[0].id}`);
    expect(page.status).toBe('draft');
    expect(page.lateAttempts).toEqual([
      { receivedAt: '2022-04-01T22:00:00.000Z', closedAt: '2022-04-01T22:00:00.000Z' },
    ]);
  });

  const frozen = () => tandem.database.query('select frozen_at from business_clock');

  it('gives business time back', async () => {
    expect(await frozen()).toEqual([{ frozen_at: null }]);
  });

  it('gives it back when somebody stops it half-way', async () => {
    const child = spawn(process.execPath, [tool, '--url', tandem.url], { stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = once(child, 'exit');
    child.stderr.setEncoding('utf8').on('data', (text: string) => text.includes('[ 5/29]') && child.kill('SIGINT'));
    expect(await ended).toEqual([130, null]);
    expect(await frozen()).toEqual([{ frozen_at: null }]);
  });
});

describe('the demo', () => {
  it.each([
    [['2021'], 'There is no scenario 2021; there are 2017, 2019, 2022, 2023.\n'],
    [['--fast'], '--fast is no option; there are --json, --url and --keep.\n'],
  ])('says in one sentence what is wrong with %s', async (args, sentence) => {
    expect(await demo(args)).toEqual({ code: 2, out: '', said: sentence });
  });

  it('says in one sentence that nobody answers', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { code, said } = await demo(['--url', url]);
    expect([code, said]).toEqual([1, `Nothing answers at ${url} (ECONNREFUSED).\n`]);
  });

  it('runs on an instance of its own and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-spec-'));
    const ended = await demo(['--json'], { TMPDIR: folder, TEMP: folder });
    expect(lastLine(ended)).toEqual(expected);
    expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
