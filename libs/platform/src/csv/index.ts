/** Lists as tables of text, RFC 4180: which columns they have, how a value becomes a cell, and the file. */
export * from './cells';
export * from './columns';
export * from './csv';
