export type Brand<Value, Name extends string> = Value & { readonly __brand: Name };

/** The words themselves lie in the vault; events, rows, jobs and logs hold only this reference (`vault:<uuid>`). */
export type VaultRef = Brand<string, 'VaultRef'>;

/** A place in the log: opaque, and ordered as it sorts. Clients get it sealed, see `PositionTokens`. */
export type Position = Brand<string, 'Position'>;
