import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Overloaded } from '#platform/event-store';
import { BuiltinIssuer } from './builtin-issuer';
import { TokenVerifier } from './token-verifier';

let server: Server;
let issuer: BuiltinIssuer;
let folder: string;
let keysAre: 'there' | 'broken';
beforeEach(async () => {
  keysAre = 'there';
  folder = mkdtempSync(join(tmpdir(), 'tandem-issuer-'));
  server = createServer(({ url }, answer) => {
    const isKeys = url?.endsWith('jwks.json');
    answer.statusCode = isKeys && keysAre === 'broken' ? 502 : 200;
    answer.end(JSON.stringify(isKeys ? issuer.jwks : issuer.discovery));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  issuer = new BuiltinIssuer(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, folder);
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const tokenOf = async (subject = 'ada') =>
  (await issuer.tokenFor({ subject, email: `${subject}@example.be`, name: 'Ada' })).accessToken;

it('trusts a token of the issuer for this audience', async () => {
  const verifier = await TokenVerifier.of(issuer.url, 'tandem');
  expect(await verifier.verify(await tokenOf())).toMatchObject({ issuer: issuer.url, subject: 'ada' });
  expect(await (await TokenVerifier.of(issuer.url, 'other')).verify(await tokenOf())).toBeUndefined();
});

it.each(['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.'])('trusts nothing else: "%s"', async (token) => {
  expect(await (await TokenVerifier.of(issuer.url, 'tandem')).verify(token)).toBeUndefined();
});

it('does not call a good token bad because the keys of the issuer cannot be read', async () => {
  const verifier = await TokenVerifier.of(issuer.url, 'tandem');
  keysAre = 'broken';
  await expect(verifier.verify(await tokenOf())).rejects.toBeInstanceOf(Overloaded);
  const unreachable = await TokenVerifier.of(issuer.url, 'tandem');
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await expect(unreachable.verify(await tokenOf())).rejects.toBeInstanceOf(Overloaded);
});
