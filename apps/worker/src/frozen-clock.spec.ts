import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { drafted, published } from '#calls/testing/call.fixture';
import { readConfig } from '#platform/config';
import { type EventMetadata, type Instant, systemActor } from '#platform/domain';
import { PostgresEventLog } from '#platform/event-store';
import { freshDatabase } from '#platform/testing';
import { migrations } from '../../contexts';
import { startWorker } from './worker';

const at = '2022-02-01T08:00:00.000Z' as Instant;
const ids = { commandId: randomUUID(), bodyHash: '', correlationId: '', causationId: '' };
const metadata: EventMetadata = { ...ids, actor: systemActor, recordedAt: at };

it('never lives in real time while business time is frozen, not even when it starts', async () => {
  const { database, url, drop } = await freshDatabase(migrations);
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-worker-'));
  const config = { ...readConfig({ DATABASE_URL: url, TANDEM_DATA_DIR: dataDir, TANDEM_DEV: '1' }), port: 0 };
  const log = await PostgresEventLog.open(url);
  await database.query('update business_clock set frozen_at = $1, version = 1', [at]);
  const past = [drafted(), published()]; // closes in April 2022
  const stream = `call-${past[0]!.data.callId}`;
  const events = past.map(({ type, data }) => ({ id: randomUUID(), type, version: 1, data, metadata }));
  await log.append([{ stream, expected: 'none', events }]);

  for (let starts = 0; starts < 3; starts++) {
    const worker = await startWorker(config);
    await pause(500);
    await worker.close();
  }
  const told = (await log.read(stream)).map(({ type, metadata: { recordedAt } }) => [type, recordedAt]);
  expect(told).toEqual([
    ['CallDrafted', at],
    ['CallPublished', at],
    ['CallOpened', at],
  ]);
  await log.close();
  await drop();
  rmSync(dataDir, { recursive: true });
});
