import type { SealedWords } from '../event-log';
import type { WordsStore } from './kurrentdb-event-log';

export class InMemoryWords implements WordsStore {
  readonly refs: string[] = [];

  async store(words: readonly SealedWords[]): Promise<void> {
    await Promise.resolve();
    this.refs.push(...words.map(({ ref }) => ref));
  }
}
