/** The newest uses of what can be found again elsewhere: past `most`, what was used longest ago is forgotten, one by one. */
export class Memory<Key, Value extends object> {
  private readonly inOrderOfUse = new Map<Key, Value>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.inOrderOfUse.size;
  }

  /** A use. */
  get(key: Key): Value | undefined {
    const value = this.inOrderOfUse.get(key);
    if (value) this.moveLast(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.moveLast(key, value);
    if (this.size > this.most) this.inOrderOfUse.delete(this.inOrderOfUse.keys().next().value as Key);
  }

  delete(key: Key): void {
    this.inOrderOfUse.delete(key);
  }

  private moveLast(key: Key, value: Value): void {
    this.inOrderOfUse.delete(key);
    this.inOrderOfUse.set(key, value);
  }
}
