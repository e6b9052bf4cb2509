import { settingsFrom } from './settings';

describe('settings of the standalone', () => {
  it('runs on port 3000 of this machine alone, as a demonstration, with nothing set', () => {
    const settings = settingsFrom({});
    expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', publicUrl: 'http://127.0.0.1:3000', isDev: true });
    expect(settings.databaseUrl).toBeUndefined();
  });

  it('shows no demo people in production', () => {
    expect(settingsFrom({ NODE_ENV: 'production' }).isDev).toBe(false);
    expect(settingsFrom({ NODE_ENV: 'production', TANDEM_DEV: '1' }).isDev).toBe(true);
    expect(settingsFrom({ TANDEM_DEV: '0' }).isDev).toBe(false);
  });

  it.each(['0', '65536', '80a', '-1', '3.5'])('refuses %s as a port with one sentence', (PORT) => {
    expect(() => settingsFrom({ PORT })).toThrow(`PORT must be a whole number from 1 to 65535; it is "${PORT}".`);
  });

  it('does not repeat a database address, which holds a password', () => {
    expect(() => settingsFrom({ DATABASE_URL: 'mysql://me:secret@host/db' })).toThrow(
      /^(?!.*secret).*DATABASE_URL must look/,
    );
  });
});
