/** Mail going out: to a folder, or to an SMTP server, when nobody has to wait for it. */
export * from './folder-mail-sender';
export * from './mail-sender';
export * from './smtp-mail-sender';
export * from './recipients';
export * from './embargoes';
