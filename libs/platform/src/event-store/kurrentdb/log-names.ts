import type { StreamNameFilter } from './client-types';

/**
 * How the log's streams are called in KurrentDB. Beside each event stands a record in a stream named by its id, expected
 * not to exist: KurrentDB itself knows an event id again only within one stream, and then acknowledges silently.
 */
export class LogNames {
  /** All that belongs to the log: not the records that take event ids, and nothing of the server's own. */
  readonly filter: StreamNameFilter;

  /** `prefix`: letters, digits and `_`; keeps several logs apart on one server. */
  constructor(private readonly prefix = '') {
    if (!/^\w*$/.test(prefix)) throw new TypeError(`no prefix of a log: ${prefix}`);
    this.filter = {
      filterOn: 'streamName',
      regex: `^${prefix}[^~$]`,
      maxSearchWindow: 1_000,
      checkpointInterval: 100,
    };
  }

  /** @throws TypeError when the name would be left out by the filter. */
  stored(stream: string): string {
    if (/^[~$]|^$/.test(stream)) throw new TypeError(`no name of a stream: ${stream}`);
    return this.prefix + stream;
  }

  plain(stored: string): string {
    return stored.slice(this.prefix.length);
  }

  taking(eventId: string): string {
    return `~${this.prefix}eventId-${eventId}`;
  }

  isTaking(stored: string): boolean {
    return stored.startsWith('~');
  }
}
