export type Language = 'nl' | 'fr' | 'de' | 'en';

/** An operation that needs nothing said. */
export type NoFields = Readonly<Record<string, never>>;

interface Options {
  readonly language?: Language | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What goes with a command beside its fields. */
export interface CommandOptions extends Options {
  /** The same key gives the same answer and one effect; without it every call makes a key of its own. */
  readonly key?: string | undefined;
  /** Refused with 412 when the thing has another revision. */
  readonly ifMatch?: number | undefined;
}

export interface QueryOptions extends Options {
  /** The receipt of a command that the answer must have seen. */
  readonly after?: { readonly position: string } | undefined;
}

export interface TableOptions extends QueryOptions {
  /** What stands between cells; Belgian spreadsheet programs expect a semicolon. A comma when not said. */
  readonly separator?: 'comma' | 'semicolon' | undefined;
}
