import { createServer } from 'node:net';
import { CannotRun } from './cannot-run';
import type { Settings } from './settings';

/** Where this machine reaches the application. */
export function baseUrlOf({ host, port }: Settings): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** @throws CannotRun when another program listens there, or we may not */
export async function assertPortFree({ host, port }: Settings): Promise<void> {
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ host, port, exclusive: true }, () => {
      probe.close(() => resolve(null));
    });
  });
  if (problem?.code === 'EADDRINUSE')
    throw new CannotRun(
      `Port ${port} is taken by another program (or by Tandem itself); stop that, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
    );
  if (problem) throw new CannotRun(`Tandem cannot listen on ${host}:${port} (${problem.message}); set HOST or PORT.`);
}
