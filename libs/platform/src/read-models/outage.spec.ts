import { Outage } from './outage';

describe('an outage', () => {
  const lines: string[] = [];
  const say = (_: object, message: string) => void lines.push(message);
  const outage = new Outage('the database', { info: say, warn: say, error: say });
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const starting = Object.assign(new Error('the database system is starting up'), { code: '57P03' });

  it('is told once, and its end once, however many notice', () => {
    outage.isOver();
    expect([refused, starting, refused].map((error) => outage.covers(error))).toEqual([true, true, true]);
    outage.isOver();
    outage.isOver();
    expect(lines).toEqual(['the database is away', 'the database is back']);
  });

  it('is told again the next time', () => {
    outage.covers(refused);
    expect(lines).toHaveLength(3);
  });

  it('leaves every other error to be told', () => {
    expect(outage.covers(new Error('division by zero'))).toBe(false);
  });
});
