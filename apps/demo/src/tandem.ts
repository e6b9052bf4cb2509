import { type DevelopmentMailView, type Operations, Refusal, tandemClient } from '#client/client';
import { CannotRun } from './cannot-run';

/** An instance in development mode, over HTTP and nothing else. */
export class Tandem {
  private readonly nobody: Operations;
  private readonly people = new Map<string, Promise<Operations>>();
  private freezing: Promise<unknown> | undefined;
  private isOver = false;

  constructor(readonly url: string) {
    this.nobody = this.clientWith();
  }

  /** Freezes business time. @throws CannotRun once it was given back */
  async freeze(now: string): Promise<void> {
    if (this.isOver) throw new CannotRun('The demo was stopped.');
    this.freezing = this.nobody.freezeClock({ now });
    await this.freezing;
  }

  /** Gives business time back for good, after whatever is under way. */
  async freeClock(): Promise<void> {
    this.isOver = true;
    await this.freezing?.catch(() => undefined);
    await this.nobody.freeClock();
  }

  /** A demo person, such as `ines.peeters`, at the keyboard. */
  as(person: string): Promise<Operations> {
    const known = this.people.get(person) ?? this.signIn(person);
    this.people.set(person, known);
    return known;
  }

  mails(): Promise<readonly DevelopmentMailView[]> {
    return this.nobody.listDevelopmentMails();
  }

  /** @throws CannotRun unless it runs in development mode with the demo people */
  async assertDevelopment(): Promise<void> {
    const people = await this.nobody.listDemoPeople().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      throw new CannotRun(`${this.url} does not run in development mode (TANDEM_DEV=1), which the demo needs.`);
    });
    if (people.some(({ person }) => person === 'ines.peeters')) return;
    throw new CannotRun(`${this.url} has no demo people such as ines.peeters, whom the demo needs.`);
  }

  private async signIn(person: string): Promise<Operations> {
    return this.clientWith((await this.nobody.issueToken({ person })).accessToken);
  }

  private clientWith(token?: string): Operations {
    const { url } = this;
    return tandemClient({ url, ...(token && { token }), fetch: (...request) => fetched(url, request) });
  }
}

function fetched(url: string, request: Parameters<typeof fetch>): Promise<Response> {
  return fetch(...request).catch((error: unknown) => {
    throw new CannotRun(`Nothing answers at ${url} (${causeOf(error)}).`);
  });
}

function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string }; message: string };
  return cause?.code ?? message;
}
