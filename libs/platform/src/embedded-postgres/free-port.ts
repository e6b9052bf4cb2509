import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A free port on the loopback, below those the system gives to outgoing connections: a client that keeps knocking at a
 * server that is down could otherwise be given the server's own port and keep it from coming back.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 30_000);
    if (await isFree(port)) return port;
  }
}

export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => {
      probe.close(() => resolve(true));
    });
  });
}
