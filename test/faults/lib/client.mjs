import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { pause } from './waiting.mjs';

const answerWithin = 25_000; // longer than the server may take, so that an attempt given up is an attempt that is over
const insistFor = 180_000;

/** Nobody knows what became of the request. */
export class Lost extends Error {}

/** One person at the keyboard, who never gives a command a second key. */
export class Client {
  inFlight = new Set();
  #agent = new Agent({ keepAlive: true, maxSockets: 16 });

  constructor({ port, person, token, journal }) {
    Object.assign(this, { port, person, token, journal });
  }

  /** Carries a command out, however often that takes. @throws Lost when it stays unanswered */
  async carryOut(label, method, path, body, { ifMatch, key = randomUUID(), reuse = false } = {}) {
    const end = Date.now() + insistFor;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#attempt({ label, method, path, body, ifMatch, key, reuse, attempt });
      if (answer.status && answer.status < 500) return { ...answer, key };
      if (Date.now() > end) throw new Lost(`${label} ${method} ${path} ${key} stays unanswered`);
      await pause(Math.min(50 * attempt, 400));
    }
  }

  async read(path, readAfter) {
    const headers = readAfter ? { 'read-after': readAfter } : {};
    const answer = await this.#exchange({ method: 'GET', path, headers });
    if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text);
  }

  /** Routes of development are no commands and stand in no journal. */
  async develop(method, path, body) {
    const { status, text } = await this.#exchange({ method, path, body: body && JSON.stringify(body) });
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return JSON.parse(text);
  }

  close() {
    this.#agent.destroy();
  }

  async #attempt({ body, ifMatch, ...about }) {
    const who = { ...about, person: this.person, ...(ifMatch !== undefined && { ifMatch }) };
    const sent = this.journal.note({ kind: 'request', ...who });
    this.inFlight.add(sent);
    try {
      const { status, headers, text } = await this.#exchange({
        method: about.method,
        path: about.path,
        headers: {
          'idempotency-key': about.key,
          ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        },
        body: JSON.stringify(body),
      });
      const answer = toldIn(status, headers, text);
      this.journal.note({ kind: 'answer', of: sent.n, ...who, ...answer });
      sent.outcome = answer;
      return answer;
    } catch (error) {
      sent.outcome = { lost: error.code ?? error.message };
      this.journal.note({ kind: 'lost', of: sent.n, ...who, ...sent.outcome });
      return sent.outcome;
    } finally {
      this.inFlight.delete(sent);
    }
  }

  #exchange({ method, path, headers, body }) {
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: this.port,
        agent: this.#agent,
        timeout: answerWithin,
        method,
        path,
        headers: {
          ...headers,
          ...(this.token && { authorization: `Bearer ${this.token}` }),
          ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      };
      const asked = request(options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part));
        response.once('error', reject).once('aborted', () => reject(new Lost('answer broken off')));
        response.once('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
      });
      asked.once('error', reject).once('timeout', () => asked.destroy(new Lost('no answer in time')));
      asked.end(body);
    });
  }
}

function toldIn(status, headers, text) {
  const body = parsed(text);
  const closes = headers.connection === 'close';
  if (status >= 300) return { status, closes, rule: String(body.type ?? text).replace('urn:problem-type:tandem:', '') };
  const { id, revision, position } = body;
  return { status, closes, receipt: { id, revision, position }, replayed: headers['idempotent-replayed'] === 'true' };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
