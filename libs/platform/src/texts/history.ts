import type { AnyEvent, InFourLanguages, Instant, Language, LocalizedText, PersonId, Recorded } from '#platform/domain';
import type { Names, Parameter, Parameters } from './parameter-kinds';
import { render } from './render';

/** A sentence for each event of a context; placeholders come from the event's data, and `{actor}`. */
export type HistoryTexts<Type extends string = string> = Readonly<Record<Type, InFourLanguages>>;

export interface HistoryLine {
  readonly at: Instant; // business time
  readonly actor: PersonId;
  readonly sentence: string;
  readonly revision: number;
  readonly type: string;
}

/**
 * What an event's sentence may name: text and numbers of its data as they are, texts of an authority, a deadline `closes` as
 * `closesAt`, and `actor`. Give these to `NameSources.resolveNames` before asking for the history.
 */
export function sentenceParameters(event: Recorded): Parameters {
  const own = Object.entries(event.data).flatMap(([name, value]) => parametersOf(name, value));
  return { ...Object.fromEntries(own), actor: event.metadata.actor };
}

export function sentenceOf<Event extends AnyEvent>(
  event: Recorded<Event>,
  texts: HistoryTexts<Event['type']>,
  language: Language,
  names: Names,
): string {
  return render(texts[event.type as Event['type']][language], sentenceParameters(event), language, names);
}

/** A stream's past as people read it, in the order of the events. */
export function historyOf<Event extends AnyEvent>(
  events: readonly Recorded<Event>[],
  texts: HistoryTexts<Event['type']>,
  language: Language,
  names: Names,
): readonly HistoryLine[] {
  return events.map((event) => ({
    at: event.metadata.recordedAt,
    actor: event.metadata.actor,
    sentence: sentenceOf(event, texts, language, names),
    revision: event.revision,
    type: event.type,
  }));
}

function parametersOf(name: string, value: unknown): readonly (readonly [string, Parameter])[] {
  if (typeof value === 'string' || typeof value === 'number') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  if ('instant' in value) return [[`${name}At`, value.instant as Instant]];
  if ('nl' in value && 'fr' in value) return [[name, value as LocalizedText]];
  return [];
}
