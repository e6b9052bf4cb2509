/** Marks a query whose list is wanted whole; nobody can send a symbol. */
export const wholeList = Symbol('whole list');

/** A table holds so many rows at most: one read of the database, one answer in memory. */
export const mostRows = 10_000;
