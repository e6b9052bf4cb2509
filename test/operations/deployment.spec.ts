import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom } from '#apps/standalone/src/settings';
import { readConfig } from '#platform/config';

type Settings = Readonly<Record<string, string>>;
interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment?: Settings;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}
// With merge keys (`<<`), as Docker Compose reads it.
const yaml: { load(text: string, options: object): unknown; YAML11_SCHEMA: unknown } = jest.requireActual('js-yaml');

const root = join(__dirname, '..', '..');
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const parsed = (...path: string[]) =>
  yaml.load(text(...path).replaceAll('!override ', ''), { schema: yaml.YAML11_SCHEMA }) as Compose;
const compose = parsed('docker-compose.yml');
const cluster = parsed('deploy', 'cluster.yml');
const dockerfile = text('Dockerfile');
const ours = ['api', 'worker'];

/** Every key that the code asks the environment for, learnt by asking it. */
function keysRead(): Set<string> {
  const keys = new Set<string>();
  const emptyEnvironment: Record<string, string> = {};
  const env = new Proxy(emptyEnvironment, {
    get: (_, key) => void keys.add(String(key)),
  });
  expect(() => readConfig(env)).toThrow('DATABASE_URL');
  settingsFrom(env);
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!spec)\.ts$/.test(name) && !/\/testing\/|\.fixture\.ts$/.test(name))
      .map((name) => text(folder, name)),
  );
  for (const file of files) for (const [, key] of file.matchAll(/process\.env(?:\.|\[')([A-Z_]+)/g)) keys.add(key!);
  return keys;
}
const known = keysRead();

const settingsOf = (file: Compose): readonly string[] =>
  ours.flatMap((name) => Object.keys(file.services[name]?.environment ?? {}));
const dockerSettings = Array.from(dockerfile.matchAll(/^ENV (.+)$/gm), ([, line]) => line!).flatMap((line) =>
  line.split(' ').map((pair) => pair.split('=')[0]!),
);
const documented = Array.from(text('.env.example').matchAll(/^#?([A-Z_]+)=/gm), ([, key]) => key!);

describe('settings', () => {
  it.each([
    ['docker-compose.yml', settingsOf(compose)],
    ['deploy/cluster.yml', settingsOf(cluster)],
    ['Dockerfile', dockerSettings],
    ['.env.example', documented],
  ])('of %s are all read by the code', (_, keys) => {
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  it('that the code reads are all documented', () => {
    expect([...known].filter((key) => !documented.includes(key))).toEqual([]);
  });

  it('of compose make a configuration without a mistake', () => {
    const fromImage = Object.fromEntries(
      Array.from(dockerfile.matchAll(/([A-Z_]+)=(\S+)/g), ([, key, value]) => [key!, value!]),
    );
    const single = { ...fromImage, ...compose.services['api']!.environment };
    expect(readConfig(single)).toMatchObject({
      eventLog: { kind: 'kurrentdb' },
      queue: { kind: 'redis' },
      development: false,
    });
    expect(() => readConfig({ ...single, ...cluster.services['api']!.environment })).not.toThrow();
  });
});

describe.each([
  ['compose', compose, compose],
  [
    'the cluster',
    cluster,
    { services: { ...compose.services, ...cluster.services }, volumes: { ...compose.volumes, ...cluster.volumes } },
  ],
])('%s', (_, file, whole) => {
  it('names no service that nobody uses or asks for one that is not there', () => {
    const used = Object.values(file.services)
      .map((service) => JSON.stringify([service.environment, service.depends_on, service.command]))
      .join();
    const alone = ['postgres-standby', 'prometheus']; // they look at others, nobody looks at them
    for (const name of Object.keys(file.services).filter((each) => ![...ours, ...alone].includes(each)))
      expect(`${used} ${name}`).toMatch(new RegExp(`[/@",]${name}["':/,?].* ${name}$`, 's'));
    for (const { depends_on: needed } of Object.values(file.services))
      for (const name of Object.keys(needed ?? {})) expect(whole.services).toHaveProperty([name]);
  });

  it('pins every image, and names every volume and file that it mounts', () => {
    for (const { image, build, volumes } of Object.values(file.services)) {
      if (image && !build) expect(image).toMatch(/:v?\d+[\w.-]*$/);
      for (const volume of volumes ?? []) {
        const source = volume.split(':')[0]!;
        if (source.startsWith('./')) expect(existsSync(join(root, source))).toBe(true);
        else expect(whole.volumes).toHaveProperty([source]);
      }
    }
  });
});

it('gives every server of compose that keeps data a health check and a named volume', () => {
  for (const name of ['kurrentdb', 'postgres', 'redis']) {
    expect(compose.services[name]).toHaveProperty('healthcheck');
    expect(compose.services[name]!.volumes).toHaveLength(1);
  }
  expect(compose.services['redis']!.command).toEqual(expect.arrayContaining(['noeviction']));
});

describe('the image', () => {
  it('is built in stages on Node 24, runs as an ordinary user, and knows whether it is healthy', () => {
    expect(dockerfile.match(/^FROM \S+/gm)).toEqual(Array(3).fill('FROM node:24-bookworm-slim'));
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK .*health\/ready/m);
    expect(last).not.toMatch(/npm |COPY \. /);
    expect(dockerfile).toContain('npm ci --omit=dev');
  });

  it('starts programs that exist', () => {
    const commands = [...ours.map((name) => compose.services[name]!.command!.join(' ')), dockerfile];
    for (const [, path] of commands.join('\n').matchAll(/dist\/(apps\/\w+\/src\/main)\.js/g))
      expect(existsSync(join(root, `${path!}.ts`))).toBe(true);
  });
});

it('the dashboard asks for figures that exist', () => {
  const names = Array.from(
    ['metrics', 'work-metrics']
      .map((name) => text('libs', 'platform', 'src', 'metrics', `${name}.ts`))
      .join()
      .matchAll(/'((?:tandem|process)_\w+)'/g),
    ([, name]) => name!,
  );
  const asked = Array.from(text('deploy', 'grafana', 'tandem.json').matchAll(/(?:tandem|process)_[a-z_]+/g), ([name]) =>
    name.replace(/_(bucket|count|sum)$/, ''),
  );
  expect(new Set(asked)).toEqual(new Set(names.filter((name) => name !== 'tandem_work_known')));
});
