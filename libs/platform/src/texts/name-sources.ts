import type { LocalizedText } from '#platform/domain';
import { isNamed, type Names, type Parameters } from './parameter-kinds';

/** What a context's things are called. Ids without a name are left out; erased people are called `erasedName`. */
export interface NameSource {
  /** Such as `callId`; also asked for parameters that end on it (`formerCallId`). `personId` is asked for `actor`. */
  readonly parameter: string;
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string | LocalizedText>>;
}

/** Where texts find the names of ids; each context registers its own. */
export class NameSources {
  private readonly sources = new Map<string, NameSource>();

  /** @throws Error when two sources answer for one parameter. */
  register(...sources: readonly NameSource[]): void {
    for (const source of sources) {
      if (this.sources.has(source.parameter)) throw new Error(`two sources of names for ${source.parameter}`);
      this.sources.set(source.parameter, source);
    }
  }

  /** The names of all ids in these parameters: each source is asked once, with each id once. */
  async resolveNames(parameters: readonly Parameters[]): Promise<Names> {
    const wanted = new Map<NameSource, Set<string>>();
    for (const [parameter, value] of parameters.flatMap((each) => Object.entries(each))) {
      const source = isNamed(parameter, value) ? this.sourceOf(parameter) : undefined;
      if (source) wanted.set(source, (wanted.get(source) ?? new Set()).add(value as string));
    }
    const found = await Promise.all([...wanted].map(([source, ids]) => source.names([...ids])));
    return new Map(found.flatMap((names) => [...names]));
  }

  private sourceOf(parameter: string): NameSource | undefined {
    const name = parameter === 'actor' ? 'personId' : parameter;
    const suffix = (source: string): boolean => name.endsWith(source[0]!.toUpperCase() + source.slice(1));
    return this.sources.get(name) ?? [...this.sources.values()].find(({ parameter: source }) => suffix(source));
  }
}
