// The same command on emmett-postgresql: Nest on Fastify, the same tokens, the same body class and pipe, the same decider, one field
// encrypted. It is spared what ours does besides: rights from the log, a check of other streams, idempotency, vault, screens. It keeps each
// draft in memory, as ours does, so that it never reads.
import { createRequire } from 'node:module';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { inRoot } from '../../tools/lib/root.mjs';

const require = createRequire(inRoot('package.json'));
require('reflect-metadata');
const { Body, Controller, Module, Param, Patch, UnauthorizedException } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { FastifyAdapter } = require('@nestjs/platform-fastify');
const built = (...parts) => require(inRoot('dist', 'libs', ...parts));
const { BuiltinIssuer } = built('platform', 'src', 'access', 'index.js');
const { encrypt } = built('platform', 'src', 'config', 'index.js');
const { FieldsPipe } = built('platform', 'src', 'http', 'index.js');
const { SaveApplicationBody } = built('applications', 'src', 'write', 'save-application.command.js');
const { applicationDecider } = built('applications', 'src', 'application.decider.js');

const at = '2022-01-20T09:00:00.000Z';
const [opensAt, closesAt] = ['2022-01-09T23:00:00.000Z', '2022-04-01T22:00:00.000Z'];
const about = { callId: randomUUID(), organisationId: randomUUID(), applicantPersonId: randomUUID() };
const lists = { eligibleKinds: [], gaps: [], suspensions: [], ownWindows: [] };
const call = { status: 'published', callId: about.callId, version: 1, year: 2022, ordinal: 13, rate: 8_000 };
const terms = { ...call, ...lists, opensAt, closesAt, graceHours: 0, movedIn: 0, disabled: false };

const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-issuer-'));
const issuer = new BuiltinIssuer('http://issuer.test', folder);
const verifier = issuer.verifier();
const key = randomBytes(32);
const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 32 });
const store = getPostgreSQLEventStore(process.env.BENCH_DATABASE_URL, { connectionOptions: { pool } });
await store.schema.migrate();
const drafts = new Map();

class SaveController {
  async save(id, body) {
    const draft = drafts.get(id);
    const sealed = encrypt(key, `${id}|description`, Buffer.from(body.description)).toString('base64');
    const data = { changes: { title: body.title, description: sealed }, terms, receivedAt: at };
    const events = applicationDecider.decide({ type: 'SaveApplication', data }, draft.state);
    const position = await append(id, events, draft.version);
    drafts.set(id, { state: events.reduce(applicationDecider.evolve, draft.state), version: position });
    return { id, revision: Number(position) - 1 };
  }
}
const params = [String, SaveApplicationBody];
Reflect.defineMetadata('design:paramtypes', params, SaveController.prototype, 'save');
Param('id')(SaveController.prototype, 'save', 0);
Body()(SaveController.prototype, 'save', 1);
Patch(':id')(SaveController.prototype, 'save', Object.getOwnPropertyDescriptor(SaveController.prototype, 'save'));
Controller('v1/applications')(SaveController);
class PeerModule {}
Module({ controllers: [SaveController] })(PeerModule);

const guard = {
  async canActivate(context) {
    const [, token] = (context.switchToHttp().getRequest().headers.authorization ?? '').split(' ');
    if (!token || !(await verifier.verify(token))) throw new UnauthorizedException();
    return true;
  },
};
const app = await NestFactory.create(PeerModule, new FastifyAdapter(), { logger: false });
app.useGlobalGuards(guard);
app.useGlobalPipes(new FieldsPipe());
await app.listen(0, '127.0.0.1');

for (let n = 0; n < Number(process.env.BENCH_DRAFTS); n++) await start(randomUUID());
const { accessToken } = await issuer.tokenFor({ subject: 'ines.peeters', email: 'ines@economie.test', name: 'Ines' });
rmSync(folder, { recursive: true });
process.on('disconnect', () => process.exit(0));
process.send({
  url: await app.getUrl(),
  headers: { authorization: `Bearer ${accessToken}` },
  paths: [...drafts.keys()].map((id) => `/v1/applications/${id}`),
});

async function start(applicationId) {
  const started = { type: 'ApplicationStarted', data: { applicationId, ...about } };
  const state = applicationDecider.evolve(applicationDecider.initialState, started);
  drafts.set(applicationId, { state, version: await append(applicationId, [started], undefined) });
}

/** With the metadata that ours stores as well. */
async function append(id, events, version) {
  const ids = { commandId: randomUUID(), correlationId: randomUUID(), causationId: randomUUID(), actor: randomUUID() };
  const metadata = { ...ids, bodyHash: '3f786850e387550fdab836ed7e6dc881de23001b', recordedAt: at };
  const recorded = events.map((event) => ({ ...event, metadata }));
  const options = version === undefined ? {} : { expectedStreamVersion: version };
  return (await store.appendToStream(`application-${id}`, recorded, options)).nextExpectedStreamVersion;
}
