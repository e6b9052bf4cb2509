import { setTimeout as pause } from 'node:timers/promises';
import type { DevelopmentMailView } from '#client/client';
import { languages } from '#platform/domain';
import type { Run } from './run';

/** How many by language and state. */
export type MailCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const atMost = 20_000; // milliseconds
const [between, quietFor] = [100, 12]; // so often the same before it counts as the end
const aboutPeople = /^(Person|Role|Membership|ReportingLine|Identity|Language)/; // those who were invited once hear of it once

/** The mails of a run: since it began, but for the welcome of its people. */
export class RunMails {
  private before: ReadonlySet<string> = new Set();

  constructor(private readonly run: Run) {}

  async begin(): Promise<void> {
    this.before = new Set((await this.all()).map(({ id }) => id));
  }

  /** Waits until the last kind of mail was written so often and none is queued; after 20 s it takes them as they are. */
  async settled(last: { readonly template: string; readonly count: number }): Promise<MailCounts> {
    const isLast = ({ template }: DevelopmentMailView): boolean => template === last.template;
    const until = performance.now() + atMost;
    let seen = { mails: await this.written(), same: 0 };
    while (seen.same < quietFor && performance.now() < until) {
      await pause(between);
      const mails = await this.written();
      const quiet =
        mails.length === seen.mails.length &&
        mails.filter(isLast).length >= last.count &&
        !(await this.anyQueued(mails));
      seen = { mails, same: quiet ? seen.same + 1 : 0 };
    }
    return counted(seen.mails);
  }

  private async anyQueued(mails: readonly DevelopmentMailView[]): Promise<boolean> {
    const administrator = await this.run.administrator();
    const { items } = await administrator.listDeliveries({ state: 'queued', limit: 1 });
    return items.length > 0 || mails.some(({ state }) => state === 'queued');
  }

  private async written(): Promise<readonly DevelopmentMailView[]> {
    return (await this.all()).filter(({ id, template }) => !this.before.has(id) && !aboutPeople.test(template));
  }

  private all(): Promise<readonly DevelopmentMailView[]> {
    return this.run.tandem.mails();
  }
}

export function counted(mails: readonly Pick<DevelopmentMailView, 'language' | 'state'>[]): MailCounts {
  const written = languages.filter((language) => mails.some((mail) => mail.language === language));
  return Object.fromEntries(written.map((each) => [each, byState(mails.filter(({ language }) => language === each))]));
}

function byState(mails: readonly Pick<DevelopmentMailView, 'state'>[]): Readonly<Record<string, number>> {
  const states = [...new Set(mails.map(({ state }) => state))].sort();
  return Object.fromEntries(states.map((each) => [each, mails.filter(({ state }) => state === each).length]));
}
