import { randomUUID } from 'node:crypto';

const appendsPerStream = 20;
const words = 'x'.repeat(120);

/** About 280 bytes of facts, the same for all. */
export const dataOf = (n) => ({
  applicationId: randomUUID(),
  callId: 'c4f7a1c2-7d4c-4a55-9f0e-0d5a5c8a6b11',
  organisationId: '0d9b6f0e-6f1c-4f0a-8a0d-2b9d8e3c7f55',
  changes: { title: `Titel ${n}`, words },
});
export const metadata = {
  commandId: '5d4fd0a0-4d39-4c63-9c62-6a7b9f1b8c01',
  bodyHash: '3f786850e387550fdab836ed7e6dc881de23001b',
  correlationId: '5d4fd0a0-4d39-4c63-9c62-6a7b9f1b8c01',
  causationId: '5d4fd0a0-4d39-4c63-9c62-6a7b9f1b8c01',
  actor: '1c2d3e4f-0000-4000-8000-000000000001',
  recordedAt: '2022-01-20T09:00:00.000Z',
};

/**
 * Writers that append one after the other for `ms`, each on its own stream and after some appends on a new one.
 * `append(stream, state, perAppend)` answers the state of the stream for the next append; it is undefined for the first.
 */
export async function runWriters({ writers, perAppend, ms }, append) {
  const began = performance.now();
  let appends = 0;
  const writer = async () => {
    while (performance.now() - began < ms) {
      const stream = `application-${randomUUID()}`;
      let state;
      for (let n = 0; n < appendsPerStream && performance.now() - began < ms; n++) {
        state = await append(stream, state, perAppend);
        appends++;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return appends / ((performance.now() - began) / 1_000);
}

/** A participant is a process of its own: one of them changes the driver's parsers for all. */
export async function participate(open) {
  const append = await open(process.env.BENCH_DATABASE_URL);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (shape) =>
    runWriters(shape, append).then(
      (rate) => process.send({ rate }),
      (error) => process.send({ error: String(error.stack ?? error) }),
    ),
  );
  process.send({ ready: true });
}
