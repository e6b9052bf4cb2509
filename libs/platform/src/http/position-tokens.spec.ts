import { Keys } from '#platform/config';
import type { Position } from '#platform/domain';
import { type LogGeneration, LogGenerations, positionOf } from '#platform/event-store';
import { PositionTokens } from './position-tokens';

const keys = Keys.load({ masterKey: Buffer.alloc(32, 7).toString('base64'), dataDir: '' });
const tokensOf = (...all: LogGeneration[]) => new PositionTokens(keys, new LogGenerations(all));
const [fifth, sixth] = [positionOf(5), positionOf(6)];

it('opens what it sealed, and nothing else', () => {
  const tokens = tokensOf({ id: '', until: null });
  expect(tokens.toPosition(tokens.toToken(fifth))).toBe(fifth);
  for (const forged of ['', 'AAAA', Buffer.alloc(16).toString('base64url')])
    expect(tokens.toPosition(forged)).toBeUndefined();
});

it('knows of what was before a restore only what it brought back', () => {
  const first = tokensOf({ id: '', until: null });
  const restored = tokensOf({ id: '', until: fifth }, { id: 'a', until: null });
  expect([fifth, sixth].map((position) => restored.toPosition(first.toToken(position)))).toEqual([fifth, undefined]);
  expect(restored.toPosition(restored.toToken(sixth))).toBe(sixth);
  const again = tokensOf({ id: '', until: fifth }, { id: 'b', until: null }); // of the same backup
  expect(again.toPosition(restored.toToken(fifth))).toBeUndefined();
  const elsewhere = tokensOf({ id: '', until: '' as Position }, { id: 'c', until: null }); // at other positions
  expect(elsewhere.toPosition(first.toToken(fifth))).toBeUndefined();
});
