import type { ApplicationId } from '#applications/application.events';
import type { EnvelopeEvent } from '#grants/envelope.events';
import { decidedCall, isDecidedOn } from './decided-call.fold';

const event = (type: EnvelopeEvent['type'], name: string): EnvelopeEvent =>
  ({ type, data: { grantId: `grant of ${name}`, applicationId: name } }) as unknown as EnvelopeEvent;
const allocated = (...names: readonly string[]): EnvelopeEvent => {
  const lines = names.map((name) => ({ applicationId: name, grantId: `grant of ${name}` }));
  return { type: 'AllocationEstablished', data: { lines: [...lines, { applicationId: 'reserve' }] } } as never;
};
const placed = (...names: readonly string[]) =>
  names.map((name, n) => ({ applicationId: name as ApplicationId, rank: n + 1 }));
const isDecided = (ranked: ReturnType<typeof placed>, ...events: readonly EnvelopeEvent[]) =>
  isDecidedOn(
    events.reduce((state, each) => decidedCall.evolve(state, each), decidedCall.initialState),
    ranked,
  );
const ranked = placed('a', 'b', 'reserve');
const both = allocated('a', 'b');

describe('a call whose grants are decided', () => {
  it('is one of which an allocation was decided whole, though files are left on its reserve list', () => {
    expect(isDecided(ranked, both)).toBe(false);
    expect(isDecided(ranked, both, event('GrantAwarded', 'a'))).toBe(false);
    expect(isDecided(ranked, both, event('GrantAwarded', 'a'), event('GrantRefused', 'b'))).toBe(true);
    expect(isDecided(ranked, both, event('GrantAwarded', 'a'), event('GrantProposalDropped', 'b'))).toBe(true);
  });

  it('stays one when the reserve list moves up, and when its ranking is withdrawn', () => {
    const decided = [both, event('GrantAwarded', 'a'), event('GrantAwarded', 'b')];
    expect(isDecided(ranked, ...decided, event('GrantProposed', 'reserve'))).toBe(true);
    expect(isDecided([], ...decided)).toBe(true);
  });

  it('is none of which all proposals were taken back', () =>
    expect(isDecided(ranked, both, ...['a', 'b'].map((name) => event('GrantProposalDropped', name)))).toBe(false));

  it('is one of which every file with a place was decided on by itself', () => {
    const one = [event('GrantAwarded', 'a'), event('GrantRefused', 'b')];
    expect(isDecided(ranked, ...one)).toBe(false);
    expect(isDecided(ranked, ...one, event('GrantRefused', 'reserve'))).toBe(true);
    expect(isDecided([], ...one)).toBe(false); // before any ranking
  });
});
