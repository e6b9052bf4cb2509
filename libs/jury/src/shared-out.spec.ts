import type { ApplicationId } from '#applications/application.events';
import type { AllocationId, EnvelopeEvent, GrantId } from '#grants/envelope.events';
import type { Cents } from '#platform/domain';
import { levelFiles, restsOn, sharedOut } from './shared-out.fold';

type DataOf<Type extends EnvelopeEvent['type']> = Extract<EnvelopeEvent, { type: Type }>['data'];
const event = <Type extends EnvelopeEvent['type']>(type: Type, data: Partial<DataOf<Type>>): EnvelopeEvent =>
  ({ type, data }) as unknown as EnvelopeEvent;

const [first, second] = ['first', 'second'] as [AllocationId, AllocationId];
const grant = (name: string) => ({ grantId: name as GrantId, applicationId: `file ${name}` as ApplicationId });
const grantedCents = 700 as Cents;
const proposed = (name: string, allocationId?: AllocationId) =>
  event('GrantProposed', { ...grant(name), allocationId, grantedCents });
const dropped = (name: string) => event('GrantProposalDropped', grant(name));
const awarded = (name: string) => event('GrantAwarded', { ...grant(name), grantedCents });
const declined = (name: string) => event('GrantDeclined', { ...grant(name), grantedCents });
const allocated = (allocationId: AllocationId, rankingVersion: number) =>
  event('AllocationEstablished', { allocationId, rankingVersion });

const left: ApplicationId[] = []; // the running since
let envelope = 2_800;
const resting = (version: number, ...events: readonly EnvelopeEvent[]) => {
  const shared = events.reduce((state, each) => sharedOut.evolve(state, each), sharedOut.initialState);
  return restsOn(
    version,
    shared,
    levelFiles(version, shared, envelope as Cents).filter((each) => !left.includes(each)),
  );
};
const byOne = [proposed('a', first), proposed('b', first), allocated(first, 1)];

const applicationIds = [grant('c').applicationId, grant('d').applicationId];
const toldOf = (free: number) =>
  event('ReserveTied', { allocationId: first, applicationIds, freeCents: free as Cents });
const told = toldOf(700);
const byHand = [proposed('x'), awarded('x'), proposed('y'), awarded('y')];
const tied = [...byHand, ...byOne, awarded('a'), awarded('b'), declined('x'), told];
const movedUp = [proposed('c', first), proposed('d', first), event('ReserveMovedUp', { allocationId: first })];

describe('on a ranking rests', () => {
  it('nothing of what was granted without it', () => {
    expect(resting(1)).toBe('nothing');
    expect(resting(1, proposed('x'), awarded('x'))).toBe('nothing');
    expect(resting(2, ...byOne)).toBe('nothing');
  });
  it('what an allocation proposed, until all of it was taken back', () => {
    expect(resting(1, ...byOne)).toBe('proposals');
    expect(resting(1, ...byOne, dropped('a'))).toBe('proposals');
    expect(resting(1, ...byOne, dropped('a'), dropped('b'))).toBe('nothing');
  });
  it('what was decided, for good: also what was refused, declined or lapsed', () => {
    for (const decision of [awarded('a'), event('GrantRefused', grant('a'))])
      expect(resting(1, ...byOne, dropped('b'), decision)).toBe('decisions');
    for (const after of ['GrantDeclined', 'GrantLapsed'] as const)
      expect(resting(1, ...byOne, awarded('a'), event(after, grant('a')))).toBe('decisions');
  });
  it('decisions again once one file of two is no longer level: something was proposed for it, decided on it, or it left', () => {
    expect(resting(1, ...tied, proposed('c', first))).toBe('decisions');
    expect(resting(1, ...tied, event('GrantRefused', grant('d')))).toBe('decisions');
    left.push(grant('d').applicationId);
    expect(resting(1, ...tied)).toBe('decisions');
    left.pop();
  });
  it('nothing in the way of the chair who is to part the files of the reserve', () => {
    expect(resting(1, ...tied)).toBe('nothing');
    expect(resting(1, ...tied, proposed('c', first), dropped('c'))).toBe('nothing');
    expect(resting(2, ...tied, proposed('c', second), allocated(second, 2))).toBe('proposals');
  });
  it('decisions again once the reserve moved up, though what it was proposed is taken back', () => {
    const more = [...tied, declined('y'), ...movedUp];
    expect(resting(1, ...more)).toBe('decisions');
    expect(resting(1, ...more, dropped('c'), dropped('d'))).toBe('decisions');
    const amended = [...tied, ...movedUp, dropped('c'), dropped('d')]; // the money was that of a larger envelope
    expect(resting(1, ...amended)).toBe('decisions');
    expect(resting(1, ...amended, told)).toBe('nothing');
  });
  it('decisions again while other money is free than the files were level for, until they are told to be level for that', () => {
    const gone = [...tied, proposed('late'), awarded('late')];
    expect(resting(1, ...gone)).toBe('decisions');
    expect(resting(1, ...gone, declined('late'))).toBe('nothing');
    for (const freed of [declined('y'), event('GrantLapsed', grant('b')), event('GrantRefused', grant('y'))]) {
      expect(resting(1, ...tied, freed)).toBe('decisions');
      expect(resting(1, ...tied, freed, told)).toBe('decisions');
      expect(resting(1, ...tied, freed, toldOf(1_400))).toBe('nothing');
    }
  });
  it('decisions again once the call is amended to another envelope, unless as much is free as before', () => {
    for (const amended of [3_500, 2_799, 2_000]) {
      envelope = amended;
      expect(resting(1, ...tied)).toBe('decisions');
    }
    envelope = 3_500;
    expect(resting(1, ...tied, toldOf(1_400))).toBe('nothing');
    expect(resting(1, ...tied, proposed('late'), awarded('late'))).toBe('nothing');
    envelope = 2_800;
  });
  it('proposals that wait, also while files of the reserve are level, until they are decided on or taken back', () => {
    const waiting = [...byHand, ...byOne, declined('x'), told];
    expect(resting(1, ...waiting)).toBe('proposals');
    expect(resting(1, ...waiting, awarded('a'))).toBe('proposals');
    expect(resting(1, ...waiting, awarded('a'), awarded('b'))).toBe('nothing');
    expect(resting(1, ...waiting, dropped('a'), dropped('b'))).toBe('nothing');
    expect(resting(1, ...waiting, awarded('a'), dropped('b'))).toBe('decisions');
  });
});
