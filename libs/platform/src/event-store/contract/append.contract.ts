import { randomUUID } from 'node:crypto';
import { EventKnown, type Write, WrongExpectedRevision } from '../event-log';
import { newEvent, newEvents, type OpenLog, placesOf, readEverything, withLog } from './kit';

const begin = (stream: string, count = 1): Write => ({ stream, expected: 'none', events: newEvents(count) });

const reasonsOf = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));

export function appendContract(open: OpenLog): void {
  const its = withLog(open);

  it('counts the revisions of a stream from 0', async () => {
    await its.log.append([begin('call-1', 2)]);
    await its.log.append([{ stream: 'call-1', expected: 1, events: newEvents(1) }]);
    expect((await its.log.read('call-1')).map((event) => event.revision)).toEqual([0, 1, 2]);
  });

  it('answers with the position of the last event', async () => {
    const { position } = await its.log.append([begin('call-1', 2), begin('entry-1')]);
    expect((await its.log.read('entry-1'))[0]!.position).toBe(position);
    expect(await its.log.head()).toBe(position);
  });

  it('keeps the order of the events given, over streams too', async () => {
    await its.log.append([begin('b-1', 2), begin('a-1', 2)]);
    expect(placesOf(await readEverything(its.log, 100))).toEqual(['b-1@0', 'b-1@1', 'a-1@0', 'a-1@1']);
  });

  it('writes several streams, or none when one is stale', async () => {
    await its.log.append([begin('call-1')]);
    const refused = its.log.append([begin('entry-1'), begin('call-1')]);
    await expect(refused).rejects.toMatchObject({ stream: 'call-1', expected: 'none', actual: 0 });
    await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
    expect(await its.log.read('entry-1')).toEqual([]);
    expect(await readEverything(its.log, 100)).toHaveLength(1);
  });

  it('names stream, expected and actual revision of the first stale stream', async () => {
    await its.log.append([begin('call-1', 3)]);
    const stale = its.log.append([{ stream: 'call-1', expected: 1, events: newEvents(1) }]);
    await expect(stale).rejects.toMatchObject({ stream: 'call-1', expected: 1, actual: 2 });
    const absent = its.log.append([{ stream: 'call-2', expected: 4, events: newEvents(1) }]);
    await expect(absent).rejects.toMatchObject({ stream: 'call-2', expected: 4, actual: 'none' });
  });

  it('checks streams that it does not write', async () => {
    await its.log.append([begin('call-1', 2)]);
    await its.log.append([begin('entry-1')], [{ stream: 'call-1', revision: 1 }]);
    await its.log.append([begin('entry-2')], [{ stream: 'call-2', revision: 'none' }]);
    expect(placesOf(await its.log.read('call-1'))).toEqual(['call-1@0', 'call-1@1']);
    expect(await its.log.read('call-2')).toEqual([]);
  });

  it('refuses the whole append when a checked stream is stale', async () => {
    await its.log.append([begin('call-1', 2)]);
    const older = its.log.append([begin('entry-1')], [{ stream: 'call-1', revision: 0 }]);
    await expect(older).rejects.toMatchObject({ stream: 'call-1', expected: 0, actual: 1 });
    const begun = its.log.append([begin('entry-1')], [{ stream: 'call-1', revision: 'none' }]);
    await expect(begun).rejects.toMatchObject({ stream: 'call-1', expected: 'none', actual: 1 });
    expect(await its.log.read('entry-1')).toEqual([]);
  });

  it('lets one of two win a guard stream', async () => {
    const attempts = Array.from({ length: 8 }, (_, i) => its.log.append([begin(`call-${i}`), begin('callName-award')]));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await readEverything(its.log, 100)).toHaveLength(2);
  });

  it('refuses the middle one of concurrent appends alone, and leaves no gap', async () => {
    await its.log.append([begin('call-1')]);
    const outcomes = await Promise.allSettled([
      its.log.append([begin('entry-1', 2)]),
      its.log.append([begin('entry-2', 3), begin('call-1')]),
      its.log.append([begin('entry-3', 2)]),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const all = await readEverything(its.log, 100);
    expect(placesOf(all).sort()).toEqual(['call-1@0', 'entry-1@0', 'entry-1@1', 'entry-3@0', 'entry-3@1']);
    if (its.opened.gapless) expect(all.map((event) => Number(event.position))).toEqual([1, 2, 3, 4, 5]);
  });

  it('answers each of many appends that rely on one stream by what itself expects of it', async () => {
    await its.log.append([begin('call-1', 2)]);
    const relying = [1, 0, 1, 'none', 1] as const;
    const known = newEvent();
    await its.log.append([{ stream: 'entry-known', expected: 'none', events: [known] }]);
    const outcomes = await Promise.allSettled([
      ...relying.map((revision, i) => its.log.append([begin(`entry-${i}`, 2)], [{ stream: 'call-1', revision }])),
      its.log.append(
        [{ stream: 'entry-again', expected: 'none', events: [known] }],
        [{ stream: 'call-1', revision: 0 }],
      ),
    ]);
    expect(reasonsOf(outcomes)).toEqual([
      new WrongExpectedRevision('call-1', 0, 1),
      new WrongExpectedRevision('call-1', 'none', 1),
      new EventKnown(),
    ]);
    const written = (await readEverything(its.log, 100)).slice(3);
    expect(placesOf(written).sort()).toEqual([0, 2, 4].flatMap((i) => [`entry-${i}@0`, `entry-${i}@1`]));
  });

  it('reports known event ids rather than the stale revision', async () => {
    const again = begin('call-1');
    await its.log.append([again]);
    await expect(its.log.append([again])).rejects.toBeInstanceOf(EventKnown);
  });

  it('reports known event ids in another stream, while the appends beside it are carried out', async () => {
    const known = newEvent();
    await its.log.append([{ stream: 'call-1', expected: 'none', events: [known] }]);
    const outcomes = await Promise.allSettled([
      its.log.append([begin('entry-1')]),
      its.log.append([{ stream: 'call-2', expected: 'none', events: [newEvent(), known] }]),
      its.log.append([begin('entry-2')]),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(reasonsOf(outcomes)).toEqual([new EventKnown()]);
    expect(placesOf(await readEverything(its.log, 100)).sort()).toEqual(['call-1@0', 'entry-1@0', 'entry-2@0']);
  });

  it('carries out one of two concurrent appends with the same event id', async () => {
    const same = newEvent();
    const outcomes = await Promise.allSettled(
      ['call-1', 'call-2'].map((stream) => its.log.append([{ stream, expected: 'none', events: [same] }])),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(reasonsOf(outcomes)).toEqual([new EventKnown()]);
    expect(await readEverything(its.log, 100)).toHaveLength(1);
  });

  it('refuses a call that names an event or a stream twice, has no event, or an id that is no UUID', async () => {
    const twice = newEvent();
    await expect(its.log.append([{ stream: 'a-1', expected: 'none', events: [twice, twice] }])).rejects.toThrow(
      TypeError,
    );
    await expect(its.log.append([begin('a-1'), begin('a-1')])).rejects.toThrow(TypeError);
    await expect(its.log.append([begin('a-1')], [{ stream: 'a-1', revision: 'none' }])).rejects.toThrow(TypeError);
    await expect(its.log.append([begin('a-1', 0)])).rejects.toThrow(TypeError);
    const noUuid = newEvent('Noted', {}, 'x');
    await expect(its.log.append([{ stream: 'a-1', expected: 'none', events: [noUuid] }])).rejects.toThrow(TypeError);
    expect(await its.log.head()).toBeNull();
  });

  it('gives back what was appended: id, version, data, metadata, in any script', async () => {
    const data = {
      text: 'Žluťoučký kůň 🐎 "é" \\ \n \u2028',
      nested: { list: [1, null, true, 1.5], cents: 9007199254740991 },
    };
    const event = { ...newEvent('Noted', data, randomUUID()), version: 7 };
    const { position } = await its.log.append([{ stream: 'köln-é', expected: 'none', events: [event] }]);
    expect(await its.log.read('köln-é')).toEqual([{ ...event, stream: 'köln-é', revision: 0, position }]);
    expect(await its.log.readAll(null, 1)).toEqual([{ ...event, stream: 'köln-é', revision: 0, position }]);
  });
}
