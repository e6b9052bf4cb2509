/**
 * The newest uses of what can be found again elsewhere: never more than `most`, and whatever was among the last half of as many uses is
 * still there. Two generations instead of an order of use, for a use is far more frequent than anything else: it costs one look-up.
 */
export class Memory<Key, Value extends object> {
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();
  private readonly half: number;

  constructor(most: number) {
    this.half = Math.max(1, Math.floor(most / 2));
  }

  get size(): number {
    return this.young.size + this.old.size;
  }

  /** A use. */
  get(key: Key): Value | undefined {
    const value = this.young.get(key);
    if (value) return value;
    const older = this.old.get(key);
    if (older) this.set(key, older);
    return older;
  }

  set(key: Key, value: Value): void {
    this.old.delete(key);
    if (this.young.size === this.half && !this.young.has(key)) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }

  delete(key: Key): void {
    this.young.delete(key);
    this.old.delete(key);
  }
}
