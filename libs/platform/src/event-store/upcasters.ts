import type { Recorded, Upcaster } from '../domain/index';

/** An event that this release cannot read: written by a later one, or not what its version says. */
export class UnreadableEvent extends Error {
  constructor({ type, version, stream, revision }: Recorded, options?: ErrorOptions) {
    super(`${type} of version ${version} at ${stream}@${revision} cannot be read`, options);
  }
}

/** The chain of each event type. An event type without upcasters has one version, 1. */
export class Upcasters {
  private readonly chains = new Map<string, readonly Upcaster[]>();

  /** @throws RangeError when the upcasters of a type do not read versions 1, 2, ... once each */
  constructor(upcasters: readonly Upcaster[]) {
    for (const type of new Set(upcasters.map((each) => each.type))) {
      const chain = upcasters.filter((each) => each.type === type).sort((a, b) => a.from - b.from);
      if (chain.some(({ from }, n) => from !== n + 1)) throw new RangeError(`upcasters of ${type} have a gap`);
      this.chains.set(type, chain);
    }
  }

  /** The version in which events of this type are written. */
  versionOf(type: string): number {
    return 1 + (this.chains.get(type)?.length ?? 0);
  }

  /** The event in the shape of today. @throws UnreadableEvent */
  current(event: Recorded): Recorded {
    const version = this.versionOf(event.type);
    if (event.version === version) return event;
    if (!(event.version >= 1 && event.version < version)) throw new UnreadableEvent(event);
    try {
      const steps = this.chains.get(event.type)!.slice(event.version - 1);
      const data = steps.reduce<object>((old, step) => step.upcast(old as never), event.data);
      return { ...event, version, data };
    } catch (cause) {
      throw new UnreadableEvent(event, { cause });
    }
  }

  /** As `current`, but what cannot be read comes under a type that nobody knows, so that whoever follows the log stops there. */
  currentOrUnknown(event: Recorded): Recorded {
    try {
      return this.current(event);
    } catch {
      return { ...event, type: `${event.type} of version ${event.version}` };
    }
  }
}
