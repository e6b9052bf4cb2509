import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Overloaded } from '#platform/event-store';
import { Threads } from '#platform/threads';
import { slow } from '../threads/slow.fixture';
import { Left } from './asking';

const threads = new Threads({ inPlace: 0, longestMs: 60_000 });
let begun: () => void = () => undefined;
let given: (error: unknown) => void = () => undefined;

@Controller()
class Computing {
  @Get('short')
  short(@Left() left: AbortSignal) {
    return threads.run(slow, { numbers: [1, 2] }, left).then(({ sum }) => ({ sum }));
  }

  @Get('forever')
  async forever(@Left() left: AbortSignal) {
    const asked = threads.run(slow, { numbers: [1], ms: 3_600_000 }, left);
    begun();
    return asked.catch((error: unknown) => given(error));
  }
}

@Module({ controllers: [Computing] })
class ComputingModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(ComputingModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
});
afterAll(() => Promise.all([app.close(), threads.close()]));

it('what is computed for somebody who has left ends, and the thread is free for others', async () => {
  const url = await app.getUrl();
  const leaving = new AbortController();
  const underWay = new Promise<void>((done) => (begun = done));
  const ended = new Promise((done) => (given = done));
  const gone = fetch(`${url}/forever`, { signal: leaving.signal }).catch(() => 'left');
  await underWay;
  leaving.abort();
  expect(await gone).toBe('left');
  expect(await ended).toBeInstanceOf(Overloaded);
  expect(await (await fetch(`${url}/short`)).json()).toEqual({ sum: 3 });
});
