import { Injectable } from '@nestjs/common';
import type { Instant, Language, Recorded } from '#platform/domain';
import { EventLog } from '#platform/event-store';
import { type AnyProjection, lengthOfPast, type PointInTime } from '#platform/read-models';
import { type HistoryLine, historyOf, type HistoryTexts, NameSources, sentenceParameters } from '#platform/texts';
import { isVaultRef, Vault } from '#platform/vault';
import { type FieldChange, changedFields } from './changed-fields.pure';

/** A sentence of the past, with what it changed in the thing. */
export interface HistoryEntry extends HistoryLine {
  readonly changes: readonly FieldChange[];
}

/** The past of a thing as people read it. Ask only after the reader's rights to the thing were checked. */
@Injectable()
export class Histories {
  constructor(
    private readonly log: EventLog,
    private readonly sources: NameSources,
    private readonly vault: Vault,
  ) {}

  /** A stream in sentences, until `asOf` when it is given, and of it what the reader is told. */
  async tell(
    stream: string,
    texts: HistoryTexts,
    language: Language,
    asOf?: PointInTime,
    isTold: (event: Recorded) => boolean = () => true,
  ): Promise<readonly HistoryLine[]> {
    const events = await this.log.read(stream);
    const past = asOf ? events.slice(0, lengthOfPast(events, asOf)) : events;
    return this.sentences(past.filter(isTold), texts, language);
  }

  /** The events that touched a row, in sentences and field by field. */
  async entries(
    events: readonly Recorded[],
    projection: AnyProjection,
    key: string,
    texts: HistoryTexts,
    language: Language,
  ): Promise<readonly HistoryEntry[]> {
    const touching = events.filter(
      (event) => projection.events.includes(event.type) && projection.keys(event).includes(key),
    );
    const lines = await this.sentences(touching, texts, language);
    let row: object | null = null;
    return lines.map((line, n) => {
      const before: object | null = row;
      row = projection.evolve(row, touching[n]!, key) as object | null;
      return { ...line, changes: changedFields(before, row) };
    });
  }

  private async sentences(
    events: readonly Recorded[],
    texts: HistoryTexts,
    language: Language,
  ): Promise<readonly HistoryLine[]> {
    const parameters = events.map(sentenceParameters);
    const refs = parameters.flatMap((each) => Object.values(each)).filter(isVaultRef);
    const [names, words] = await Promise.all([this.sources.resolveNames(parameters), this.vault.open(refs)]);
    const opened = [...words].map(([ref, text]) => [ref as string, text ?? 'erased'] as const);
    return historyOf(events, texts, language, new Map([...names, ...opened]));
  }
}

export const within = (from: Instant | undefined, to: Instant | undefined) => (entry: { readonly at: Instant }) =>
  (!from || entry.at >= from) && (!to || entry.at < to);
