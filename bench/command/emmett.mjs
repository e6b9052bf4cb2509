// The same command on emmett-postgresql: Nest on Fastify, the same tokens, the same body class and pipe, the same decider, one field
// encrypted. Either it reads the streams that the decision rests on, those of the person and of the call, and emmett's command handler
// reads the draft, decides and appends; or it remembers each draft, reads nothing and is spared rights. Either way it is spared what ours does
// besides: a check that the streams it rests on have not changed, idempotency, vault, screens.
import { createRequire } from 'node:module';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeciderCommandHandler } from '@event-driven-io/emmett';
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

const remembers = process.env.BENCH_REMEMBERS === 'true';
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
const streamOf = (id) => `application-${id}`;
const { evolve, initialState } = applicationDecider;
const decide = (command, state) => applicationDecider.decide(command, state).map(recorded);
const handle = DeciderCommandHandler({ decide, evolve, initialState: () => initialState });
const counted = { initialState: () => 0, evolve: (events) => events + 1 };
const remembered = new Map(); // drafts, when they are

class SaveController {
  async save(id, body) {
    const sealed = encrypt(key, `${id}|description`, Buffer.from(body.description)).toString('base64');
    const data = { changes: { title: body.title, description: sealed }, terms, receivedAt: at };
    const version = await carryOut(id, { type: 'SaveApplication', data });
    return { id, revision: Number(version) - 1 };
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

for (const stream of ['person', 'call'])
  await store.appendToStream(
    stream,
    [1, 2, 3].map(() => recorded({ type: 'Known', data: about })),
  );
const { accessToken } = await issuer.tokenFor({ subject: 'ines.peeters', email: 'ines@economie.test', name: 'Ines' });
rmSync(folder, { recursive: true });
process.on('disconnect', () => process.exit(0));
process.on('message', async (count) => process.send(await Promise.all(Array.from({ length: count }, start))));
process.send({ url: await app.getUrl(), headers: { authorization: `Bearer ${accessToken}` } });

/** @returns the path of a new draft */
async function start() {
  const applicationId = randomUUID();
  const started = recorded({ type: 'ApplicationStarted', data: { applicationId, ...about } });
  const { nextExpectedStreamVersion: version } = await store.appendToStream(streamOf(applicationId), [started]);
  if (remembers) remembered.set(applicationId, { state: evolve(initialState, started), version });
  return `/v1/applications/${applicationId}`;
}

/** @returns the version of the stream after the command */
async function carryOut(id, command) {
  if (!remembers) {
    await Promise.all(['person', 'call'].map((stream) => store.aggregateStream(stream, counted)));
    return (await handle(store, streamOf(id), command)).nextExpectedStreamVersion;
  }
  const draft = remembered.get(id);
  const events = decide(command, draft.state);
  const options = { expectedStreamVersion: draft.version };
  const { nextExpectedStreamVersion: version } = await store.appendToStream(streamOf(id), events, options);
  remembered.set(id, { state: events.reduce(evolve, draft.state), version });
  return version;
}

/** With the metadata that ours stores as well. */
function recorded(event) {
  const ids = { commandId: randomUUID(), correlationId: randomUUID(), causationId: randomUUID(), actor: randomUUID() };
  return { ...event, metadata: { ...ids, bodyHash: '3f786850e387550fdab836ed7e6dc881de23001b', recordedAt: at } };
}
