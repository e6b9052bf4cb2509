import { appendContract } from './contract/append.contract';
import { contentionContract } from './contract/contention.contract';
import type { OpenLog } from './contract/kit';
import { orderContract } from './contract/order.contract';
import { readingContract } from './contract/reading.contract';
import { subscribeContract } from './contract/subscribe.contract';

/** What every adapter of the event log promises; `open` gives each test a log of its own. */
export function eventLogContract(name: string, open: OpenLog): void {
  describe(`event log, ${name}`, () => {
    describe('append', () => appendContract(open));
    describe('reading', () => readingContract(open));
    describe('subscribing', () => subscribeContract(open));
    describe('contention', () => contentionContract(open));
    describe('order', () => orderContract(open));
  });
}
