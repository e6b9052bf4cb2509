import { KurrentDbServer } from '#platform/testing/kurrentdb-server';
import { newEvents } from '../contract/kit';
import { InMemoryWords } from './in-memory-words.fixture';
import { KurrentEventLog } from './kurrentdb-event-log';
it('speed', async () => {
  const server = new KurrentDbServer();
  await server.start();
  const log = await KurrentEventLog.open(server.url, new InMemoryWords());
  const out: string[] = [];
  const time = async (name: string, n: number, work: (i: number) => Promise<unknown>, conc = 1) => {
    const since = performance.now(); let i = 0;
    await Promise.all(Array.from({ length: conc }, async () => { while (i < n) await work(i++); }));
    const ms = performance.now() - since;
    out.push(`${name} c=${conc}: ${(n / ms * 1000).toFixed(0)}/s, ${(ms / n * conc).toFixed(2)} ms each`);
  };
  let k = 0;
  const one = () => log.append([{ stream: `s-${k++}`, expected: 'none', events: newEvents(1) }]);
  await time('warm', 200, one, 8);
  await time('append', 500, one);
  await time('append', 2000, one, 32);
  await time('append', 2000, one, 128);
  await time('append10', 300, () => log.append([{ stream: `s-${k++}`, expected: 'none', events: newEvents(10) }]), 32);
  await time('read', 300, (i) => log.read(`s-${i}`));
  await time('read', 1000, (i) => log.read(`s-${i}`), 32);
  await time('readAll1', 200, () => log.readAll(null, 1));
  const since = performance.now(); const all = await log.readAll(null, 5000); out.push(`readAll ${all.length}: ${(performance.now() - since).toFixed(0)} ms`);
  await log.close(); await server.stop();
  console.log(out.join('\n'));
});
