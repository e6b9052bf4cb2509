import { EventTail } from '#platform/event-store';

/**
 * With TANDEM_TEST_LAG=700 whatever follows the log comes up to 700 ms late, each follower by itself, as on a machine that is too busy:
 * a story that does not wait for what it reads is found out.
 */
export function lagBehind(mostMs = Number(process.env['TANDEM_TEST_LAG'] ?? 0)): void {
  if (!(mostMs > 0)) return;
  const readAfter = Reflect.get<EventTail, 'readAfter'>(EventTail.prototype, 'readAfter');
  EventTail.prototype.readAfter = async function (position, limit) {
    const events = await readAfter.call(this, position, limit);
    if (events.length > 0) await new Promise((done) => setTimeout(done, Math.random() * mostMs));
    return events;
  };
}
