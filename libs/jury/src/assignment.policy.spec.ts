import type { ApplicationId } from '#applications/application.events';
import type { CallId } from '#calls/call.events';
import type { OrganisationId, PersonId } from '#platform/domain';
import {
  type Assigner,
  type Candidate,
  fileRefusal,
  jurorRefusal,
  type OfJury,
  pairRefusal,
} from './assignment.policy';
import { startedFile } from './jury-file.pure';
import { about } from './testing/assessment.fixture';

const [fatima, ruth, koen, an, ines] = ['fatima', 'ruth', 'koen', 'an', 'ines'] as PersonId[] as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const [bosa, economie] = ['bosa', 'economie'] as unknown as [OrganisationId, OrganisationId];
const callId = 'call' as CallId;
const applicationId = 'file' as ApplicationId;
const started = startedFile({ applicationId, callId, organisationId: bosa, applicantPersonId: ines });
const file = { ...started, status: 'admissible', reachedJury: true } as const;
const free = { organisations: [], barredFrom: [], line: [] };
const of: OfJury = {
  jury: {
    status: 'composed',
    callId,
    composition: { chairPersonId: fatima, substitutePersonId: ruth, jurors: [{ personId: koen, languages: ['nl'] }] },
    rounds: [],
  },
  round: { round: 1, scoresPerApplication: 1 },
  callCancelled: false,
  chair: free,
};
const conflicts = [
  ['the same organisation', { ...free, organisations: [economie, bosa] }],
  ['the hierarchical line', { ...free, line: [an, ines] }],
  ['an own declaration', { ...free, barredFrom: [applicationId] }],
] as const;

describe('who assigns a file', () => {
  const by = (personId: PersonId, changes: Partial<Assigner> = {}): Assigner => ({
    ...free,
    personId,
    isAdministrator: false,
    ...changes,
  });
  const administrator = by(an, { isAdministrator: true });

  it('is an administrator or the chair', () => {
    expect(fileRefusal(file, administrator, of)).toBeUndefined();
    expect(fileRefusal(file, by(fatima), of)).toBeUndefined();
    expect(fileRefusal(file, by(ruth), of)).toEqual({ rule: 'notActingChair' });
    expect(fileRefusal(file, by(koen), of)).toEqual({ rule: 'notActingChair' });
  });

  it.each(conflicts)('is the substitute when the chair is barred by %s', (_, barriers) => {
    const barred = { ...of, chair: barriers };
    expect(fileRefusal(file, by(ruth), barred)).toBeUndefined();
    expect(fileRefusal(file, by(fatima, barriers), barred)).toEqual({ rule: 'conflictOfInterest' });
  });

  it.each(conflicts)(
    'is nobody barred by %s, administrators neither, and hears nothing else of the file',
    (_, barriers) => {
      const barred = { ...administrator, ...barriers };
      expect(fileRefusal(file, barred, of)).toEqual({ rule: 'conflictOfInterest' });
      expect(fileRefusal({ ...file, status: 'withdrawn' }, barred, { ...of, callCancelled: true })).toEqual({
        rule: 'conflictOfInterest',
      });
    },
  );

  it('assigns admissible files of the call and of the round alone', () => {
    expect(fileRefusal(null, administrator, of)).toEqual({ rule: 'fileNotOfCall' });
    expect(fileRefusal({ ...file, callId: 'other' as CallId }, administrator, of)).toEqual({ rule: 'fileNotOfCall' });
    for (const status of ['draft', 'submitted', 'incomplete', 'inadmissible', 'withdrawn', 'removed'] as const)
      expect(fileRefusal({ ...file, status }, administrator, of)).toEqual({ rule: 'fileNotAdmissible' });
    const round = { ...of.round, applicationIds: ['another' as ApplicationId] };
    expect(fileRefusal(file, administrator, { ...of, round })).toEqual({ rule: 'fileNotInRound' });
    expect(fileRefusal(file, administrator, { ...of, callCancelled: true })).toEqual({ rule: 'callWasCancelled' });
  });
});

describe('whom a file is assigned to', () => {
  const juror: Candidate = { personId: koen, roles: ['juror', 'voter'], barriers: free, noted: [] };

  it('is a juror of the jury who still has the role', () => {
    expect(jurorRefusal(file, juror, of, false)).toBeUndefined();
    expect(jurorRefusal(file, { ...juror, roles: ['juryChair'] }, of, false)).toBeUndefined();
    expect(jurorRefusal(file, { ...juror, roles: ['voter'] }, of, false)).toEqual({ rule: 'jurorNeedsRole' });
    expect(jurorRefusal(file, { ...juror, personId: fatima }, of, false)).toEqual({ rule: 'jurorNotInJury' });
  });

  it.each(conflicts)('is never barred by %s, whatever the reason (J1)', (_, barriers) => {
    expect(jurorRefusal(file, { ...juror, barriers }, of, true)).toEqual({ rule: 'hardConflict' });
  });

  it('may have a soft conflict only with a reason (J2)', () => {
    const noted = { ...juror, noted: [applicationId] };
    expect(jurorRefusal(file, noted, of, false)).toEqual({ rule: 'softConflictNeedsReason' });
    expect(jurorRefusal(file, noted, of, true)).toBeUndefined();
    expect(jurorRefusal(file, { ...juror, noted: ['another'] }, of, false)).toBeUndefined();
  });
});

it('leaves alone who has the file, and who declined it, when many are assigned', () => {
  const after = { about, scores: [] };
  expect(pairRefusal({ status: 'none' })).toBeUndefined();
  expect(pairRefusal({ ...after, status: 'ended' })).toBeUndefined();
  expect(pairRefusal({ ...after, status: 'declined', ground: 'conflict' })).toEqual({ rule: 'jurorRecused' });
  expect(pairRefusal({ ...after, status: 'declined', ground: 'tooMany' })).toEqual({ rule: 'jurorDeclined' });
  expect(pairRefusal({ ...after, status: 'void' })).toEqual({ rule: 'jurorRecused' });
  for (const status of ['assigned', 'draft', 'submitted', 'abstained', 'reopened'] as const)
    expect(pairRefusal({ ...after, status })).toEqual({ rule: 'alreadyAssigned' });
});
