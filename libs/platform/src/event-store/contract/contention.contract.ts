import { type EventLog, WrongExpectedRevision } from '../event-log';
import { newEvent, type OpenLog, readEverything, withLog } from './kit';

const [writers, hotStreams, appendsEach] = [64, 20, 10];

interface Attempt {
  readonly id: string;
  readonly position: string | null; // null: refused
}

async function writeHotStream(log: EventLog, stream: string): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  let revision = -1;
  for (let done = 0; done < appendsEach;) {
    const events = [newEvent()];
    try {
      const { position } = await log.append([{ stream, expected: revision < 0 ? 'none' : revision, events }]);
      attempts.push({ id: events[0]!.id, position });
      revision++;
      done++;
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      attempts.push({ id: events[0]!.id, position: null });
      revision = error.actual === 'none' ? -1 : error.actual;
    }
  }
  return attempts;
}

export function contentionContract(open: OpenLog): void {
  const its = withLog(open);

  it('64 writers on 20 hot streams: no acknowledgement is lost or wrong', async () => {
    const work = Array.from({ length: writers }, (_, i) => writeHotStream(its.log, `hot-${i % hotStreams}`));
    const attempts = (await Promise.all(work)).flat();
    const all = await readEverything(its.log, 100);

    const acknowledged = attempts.filter((attempt) => attempt.position !== null);
    expect(acknowledged).toHaveLength(writers * appendsEach);
    expect(attempts.length).toBeGreaterThan(acknowledged.length); // they did get in each other's way
    const stored = all.map(({ id, position }) => ({ id, position }));
    const inOrder = (a: Attempt, b: Attempt) => ((a.position ?? '') < (b.position ?? '') ? -1 : 1);
    expect(stored).toEqual([...acknowledged].sort(inOrder));

    for (let i = 0; i < hotStreams; i++) {
      const revisions = all.filter(({ stream }) => stream === `hot-${i}`).map((event) => event.revision);
      expect(revisions).toEqual(revisions.map((_, revision) => revision));
    }
    if (its.opened.gapless) expect(all.map((event) => Number(event.position))).toEqual(all.map((_, i) => i + 1));
  });
}
