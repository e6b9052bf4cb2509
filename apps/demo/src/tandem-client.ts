import { CannotRun } from './cannot-run';

export interface Receipt {
  readonly id: string;
  readonly position: string;
}

interface Problem {
  readonly type: string;
  readonly detail?: string;
}

/** The product said no; `rule` is the last part of the problem's type. */
export class Refused extends Error {
  readonly rule: string;

  constructor(request: string, status: number, { type, detail = '' }: Problem) {
    super(`${request} answered ${status}: ${detail || type}`);
    this.rule = type.split(':').at(-1) ?? type;
  }
}

interface Sending {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An instance in development mode, over HTTP and nothing else. */
export class TandemClient {
  private readonly people = new Map<string, Promise<Person>>();
  private freezing: Promise<unknown> | undefined;
  private isOver = false;

  constructor(
    readonly url: string,
    readonly runId: string, // part of every idempotency key, so that another run is another run
  ) {}

  /** Freezes business time. @throws CannotRun once it was given back */
  async freeze(now: string): Promise<void> {
    if (this.isOver) throw new CannotRun('The demo was stopped.');
    this.freezing = this.send('PUT', '/dev/clock', { body: { now } });
    await this.freezing;
  }

  /** Gives business time back for good, after whatever is under way. */
  async freeClock(): Promise<void> {
    this.isOver = true;
    await this.freezing?.catch(() => undefined);
    await this.send('DELETE', '/dev/clock');
  }

  /** A demo person, such as `ines.peeters`. */
  as(person: string): Promise<Person> {
    const known = this.people.get(person) ?? this.signIn(person);
    this.people.set(person, known);
    return known;
  }

  async send<Answer>(method: string, path: string, { body, headers }: Sending = {}): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new CannotRun(`Nothing answers at ${this.url} (${causeOf(error)}).`);
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text) as Answer;
    throw new Refused(`${method} ${path}`, response.status, problemIn(text));
  }

  private async signIn(person: string): Promise<Person> {
    const { accessToken } = await this.send<{ accessToken: string }>('POST', '/dev/tokens', { body: { person } });
    return new Person(this, accessToken);
  }
}

/** Somebody at the keyboard. */
export class Person {
  private asked = 0;

  constructor(
    private readonly tandem: TandemClient,
    private readonly token: string,
  ) {}

  /** With the receipt of a command: the answer has seen it. */
  get<Answer>(path: string, after?: Receipt): Promise<Answer> {
    return this.send('GET', path, after ? { headers: { 'read-after': after.position } } : {});
  }

  /** `key` is for what must happen once in all runs; every run does the rest anew. */
  post(path: string, body: object = {}, key?: string): Promise<Receipt> {
    this.asked += 1;
    const headers = { 'idempotency-key': key ?? `${this.tandem.runId}-${this.asked}` };
    return this.send('POST', path, { body, headers });
  }

  patch(path: string, body: object): Promise<Receipt> {
    return this.send('PATCH', path, { body });
  }

  private send<Answer>(method: string, path: string, { body, headers }: Sending): Promise<Answer> {
    const authorised = { ...headers, authorization: `Bearer ${this.token}` };
    return this.tandem.send(method, path, { ...(body && { body }), headers: authorised });
  }
}

function problemIn(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { type: 'about:blank', detail: text.slice(0, 200) };
  }
}

function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string }; message: string };
  return cause?.code ?? message;
}
