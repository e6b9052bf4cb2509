interface TestEventLog {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** What the stories write to: PostgreSQL, or with TANDEM_TEST_EVENT_LOG=kurrentdb a KurrentDB protocol server in this process. */
export async function testEventLog(): Promise<TestEventLog> {
  if (process.env['TANDEM_TEST_EVENT_LOG'] !== 'kurrentdb') return { environment: {}, stop: async () => undefined };
  const { KurrentDbServer } = await import('#platform/testing/kurrentdb-server');
  const server = new KurrentDbServer();
  await server.start();
  return { environment: { EVENT_LOG: 'kurrentdb', KURRENTDB_URL: server.url }, stop: () => server.stop() };
}
