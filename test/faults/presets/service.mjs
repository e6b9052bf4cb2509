import { once } from 'node:events';

/** A server beside the instance, on one port for all its lives. */
export class Service {
  /** `begin` starts the process; `isReady` resolves when it serves. */
  constructor(name, begin, isReady) {
    Object.assign(this, { name, begin, isReady });
  }

  get pid() {
    return this.child.pid;
  }

  async start() {
    this.child = this.begin();
    this.ended = once(this.child, 'exit');
    const endedFirst = this.ended.then(([code]) => {
      throw new Error(`${this.name} ended with ${code} before it was ready`);
    });
    endedFirst.catch(() => undefined); // later it may end
    await Promise.race([this.isReady(this.child), endedFirst]);
  }

  /** As by a power cut of this process. */
  async kill() {
    this.child?.kill('SIGKILL');
    await this.ended;
  }
}
