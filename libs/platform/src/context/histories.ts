import { Injectable } from '@nestjs/common';
import type { Language } from '#platform/domain';
import { EventLog } from '#platform/event-store';
import { type HistoryLine, historyOf, type HistoryTexts, NameSources, sentenceParameters } from '#platform/texts';
import { isVaultRef, Vault } from '#platform/vault';

/** The past of a stream as people read it. Ask only after the reader's rights to the thing were checked. */
@Injectable()
export class Histories {
  constructor(
    private readonly log: EventLog,
    private readonly sources: NameSources,
    private readonly vault: Vault,
  ) {}

  async tell(stream: string, texts: HistoryTexts, language: Language): Promise<readonly HistoryLine[]> {
    const events = await this.log.read(stream);
    const parameters = events.map(sentenceParameters);
    const refs = parameters.flatMap((each) => Object.values(each)).filter(isVaultRef);
    const [names, words] = await Promise.all([this.sources.resolveNames(parameters), this.vault.open(refs)]);
    const opened = [...words].map(([ref, text]) => [ref as string, text ?? 'erased'] as const);
    return historyOf(events, texts, language, new Map([...names, ...opened]));
  }
}
