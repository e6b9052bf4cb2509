import type { TestServer } from './jest-global-setup';

export default async function stopTestServer(): Promise<void> {
  await (globalThis as { tandemTestServer?: TestServer }).tandemTestServer?.stop();
}
