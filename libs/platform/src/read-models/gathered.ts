interface Waiting<Item> {
  readonly item: Item;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/** What is asked in one turn of the event loop is done in one go. */
export class Gathered<Item> {
  private waiting: Waiting<Item>[] = [];

  /** `work` answers per item what was wrong with it, if anything. */
  constructor(private readonly work: (items: readonly Item[]) => Promise<readonly (Error | undefined)[]>) {}

  add(item: Item): Promise<void> {
    if (this.waiting.length === 0) setImmediate(() => void this.flush());
    return new Promise((done, fail) => this.waiting.push({ item, done, fail }));
  }

  private async flush(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    try {
      const errors = await this.work(all.map(({ item }) => item));
      all.forEach(({ done, fail }, i) => (errors[i] ? fail(errors[i]) : done()));
    } catch (error) {
      for (const { fail } of all) fail(error);
    }
  }
}
