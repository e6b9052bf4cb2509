import type { EnvelopeEvent } from '#grants/envelope.events';
import { decidedFiles } from './decided-files.fold';

const event = (type: EnvelopeEvent['type'], name: string): EnvelopeEvent =>
  ({ type, data: { grantId: `grant of ${name}`, applicationId: name } }) as unknown as EnvelopeEvent;
const allocated = (...names: readonly string[]): EnvelopeEvent => {
  const lines = names.map((name) => ({ applicationId: name, grantId: `grant of ${name}` }));
  return { type: 'AllocationEstablished', data: { lines: [...lines, { applicationId: 'reserve' }] } } as never;
};
const decidedBy = (...events: readonly EnvelopeEvent[]) =>
  events.reduce((state, each) => decidedFiles.evolve(state, each), decidedFiles.initialState).files;
const both = allocated('a', 'b');

describe('files on which grants were decided', () => {
  it('are each that was awarded or refused, and no other of its call', () => {
    expect(decidedBy(both)).toEqual([]);
    expect(decidedBy(both, event('GrantAwarded', 'a'))).toEqual(['a']);
    expect(decidedBy(event('GrantAwarded', 'a'), event('GrantRefused', 'c'))).toEqual(['a', 'c']);
  });

  it('are all of an allocation that was decided whole, though files are left on its reserve list', () => {
    const rest = [event('GrantRefused', 'b'), event('GrantProposalDropped', 'b')];
    for (const last of rest)
      expect([...decidedBy(both, event('GrantAwarded', 'a'), last)].sort()).toEqual(['a', 'b', 'reserve']);
  });

  it('stay so when the reserve list moves up', () => {
    const decided = [both, event('GrantAwarded', 'a'), event('GrantAwarded', 'b')];
    expect(decidedBy(...decided, event('GrantProposed', 'reserve'))).toContain('reserve');
    expect(decidedBy(...decided, allocated('reserve'), event('GrantProposalDropped', 'reserve'))).toContain('reserve');
  });

  it('are none when all proposals were taken back', () =>
    expect(decidedBy(both, ...['a', 'b'].map((name) => event('GrantProposalDropped', name)))).toEqual([]));
});
