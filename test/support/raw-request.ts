import { request } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Raw {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer | AsyncIterable<Buffer>;
}

/** A request exactly as written: no normalised path, no friendly headers. An answer that comes before the body is sent is taken. */
export function rawRequest(url: string, path: string, { method = 'GET', token, headers, body }: Raw = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<RawAnswer>((resolve, reject) => {
    const sent = request({
      hostname,
      port,
      path,
      method,
      agent: false,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
    });
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        });
        sent.destroy();
      });
    });
    sent.on('error', reject);
    if (typeof body === 'object' && Symbol.asyncIterator in body) void pour(body, sent);
    else sent.end(body);
  });
}

async function pour(chunks: AsyncIterable<Buffer>, into: ReturnType<typeof request>): Promise<void> {
  for await (const chunk of chunks) {
    if (into.destroyed) return;
    if (!into.write(chunk)) await new Promise<void>((done) => into.once('drain', done).once('close', done));
  }
  into.end();
}
