import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Core } from '#platform/core';

type Answer = (reply: ServerResponse) => Promise<void> | void;

/** For containers and Prometheus; it stays inside the network. @throws when the port is taken */
export async function startHealthServer({ database, log, metrics }: Core, host: string, port: number): Promise<Server> {
  const json = (reply: ServerResponse, status: number, what: string): void =>
    void reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ status: what }));
  const answers = new Map<string, Answer>([
    ['/health/live', (reply) => json(reply, 200, 'live')],
    [
      '/health/ready',
      async (reply) => {
        await Promise.all([database.query('select 1'), log.head()]);
        json(reply, 200, 'ready');
      },
    ],
    [
      '/metrics',
      async (reply) => {
        const text = await metrics.text();
        reply.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text);
      },
    ],
  ]);
  const server = createServer((request, reply) => {
    const answer = request.method === 'GET' ? answers.get(request.url ?? '') : undefined;
    if (answer) Promise.resolve(answer(reply)).catch(() => json(reply, 503, 'not ready'));
    else json(reply, 404, 'unknown');
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
