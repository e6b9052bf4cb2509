// KurrentDB's protocol over a log in a file: node log-server.mjs FILE PORT. It may be killed: what it acknowledged is in the file.
import { existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from '../../../tools/lib/root.mjs';

const server = inRoot('dist', 'libs', 'platform', 'src', 'testing', 'kurrentdb-server', 'index.js');
const { KurrentDbServer, StoredLog } = createRequire(import.meta.url)(server);
const asText = (bytes) => Buffer.from(bytes).toString();

/** A line an append, written before anybody hears of it; a line that broke off was never acknowledged. */
class FileLog extends StoredLog {
  #file;

  constructor(path) {
    super();
    const whole = existsSync(path) ? wholeLines(readFileSync(path)) : Buffer.alloc(0);
    for (const line of asText(whole).split('\n').filter(Boolean)) super.append(JSON.parse(line).map(fromText), []);
    this.#file = openSync(path, 'a');
    ftruncateSync(this.#file, whole.length);
  }

  append(records, checks) {
    const before = this.records.length;
    const outcome = super.append(records, checks); // who follows is woken after this turn of the event loop
    const written = this.records.slice(before).map((record) => ({ ...record, ...inText(record) }));
    if (written.length > 0) writeSync(this.#file, `${JSON.stringify(written)}\n`);
    return outcome;
  }
}

const wholeLines = (bytes) => bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
const inText = ({ data, metadata }) => ({ data: asText(data), metadata: asText(metadata) });
const fromText = ({ data, metadata, ...rest }) => ({
  ...rest,
  data: Buffer.from(data),
  metadata: Buffer.from(metadata),
});

const [path, port] = process.argv.slice(2);
process.once('disconnect', () => process.exit(0));
await new KurrentDbServer({ port: Number(port), log: new FileLog(path) }).start();
process.send({ ready: true });
