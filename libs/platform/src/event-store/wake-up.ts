/** Lets those wait who have nothing to do. A call that comes between looking and waiting is not lost: the ticket shows it. */
export class WakeUp {
  private calls = 0;
  private readonly sleeping = new Set<() => void>();

  /** Taken before looking whether there is something to do. */
  get ticket(): number {
    return this.calls;
  }

  wake(): void {
    this.calls++;
    for (const rise of this.sleeping) rise();
  }

  /** Resolves when woken after the ticket was taken, or after `ms` real milliseconds. */
  async sleep(ticket: number, ms: number): Promise<void> {
    if (ticket !== this.calls) return;
    await new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer);
        this.sleeping.delete(rise);
        resolve();
      };
      const timer = setTimeout(rise, ms);
      this.sleeping.add(rise);
    });
  }
}
