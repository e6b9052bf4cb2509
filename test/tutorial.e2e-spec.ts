import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { possible } from '#platform/testing';
import { startTandem, type Tandem } from './support/tandem';

const text = readFileSync(join(__dirname, '..', 'docs', 'tutorial.md'), 'utf8');
const blocks = Array.from(text.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language, content]) => ({
  language: language!,
  content: content!,
}));
const commands = blocks.filter(({ language }) => language === 'sh').map(({ content }) => content);
const shown = blocks.filter(({ language }) => language === 'text').map(({ content }) => content);

const hasShell = ['curl --version', 'node --version'].every((each) => spawnSync('sh', ['-c', each]).status === 0);

describe('the tutorial', () => {
  let tandem: Tandem;
  beforeAll(async () => {
    tandem = await startTandem();
  });
  afterAll(() => tandem.stop());

  possible(hasShell, 'needs sh and curl').it('prints what it says it prints', async () => {
    expect(commands.length).toBeGreaterThan(8);
    const script = ['set -e', ...commands].join('\n').replaceAll('http://127.0.0.1:3000', tandem.url);
    expect(await printed(script)).toBe(shown.join(''));
  });
});

function printed(script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('sh', ['-c', script], (error, out, problems) => {
      if (error) reject(new Error(`${error.message}\n${out}${problems}`));
      else resolve(out);
    });
  });
}
