import type { ApplicationId } from '#applications/application.events';
import type { AssessmentId } from '../assessment.events';
import type { RankedLine } from '../ranking.events';
import { type AssessmentNow, type FileNow, filesScoredSince, outdatedBy } from './outdated.pure';

const assessmentId = 'score' as AssessmentId;
const applicationId = 'file' as ApplicationId;
const line = {
  applicationId,
  outcome: 'proposed',
  assessments: [{ assessmentId, revision: 1 }],
} as unknown as RankedLine;
const assessment = (status: string, revision = 1, of = applicationId): AssessmentNow => ({
  applicationId: of,
  status,
  finals: [{ revision }],
});
const now = (status: string, revision = 1): ReadonlyMap<AssessmentId, AssessmentNow> =>
  new Map([[assessmentId, assessment(status, revision)]]);

const causeOf = (known: ReadonlyMap<AssessmentId, AssessmentNow>, file: Partial<FileNow> = {}) =>
  outdatedBy(line, { status: 'admissible', decision: undefined, ...file }, known, filesScoredSince([line], known));

it.each([
  ['submitted', 1, undefined],
  ['reopened', 1, 'scoreReopened'],
  ['submitted', 4, 'scoreReopened'], // again, with another result or the same
  ['abstained', 4, 'scoreReopened'],
  ['void', 1, 'scoreVoided'],
] as const)('a score that is %s now, last at revision %i: %s', (status, revision, cause) =>
  expect(causeOf(now(status, revision))).toBe(cause),
);

it.each([
  ['submitted', 'file', 'scoreAdded'],
  ['assigned', 'file', undefined],
  ['draft', 'file', undefined],
  ['abstained', 'file', undefined],
  ['submitted', 'other', undefined],
] as const)('another assessment that is %s now, of the %s: %s', (status, of, cause) => {
  const late = ['late' as AssessmentId, assessment(status, 2, of as ApplicationId)] as const;
  expect(causeOf(new Map([...now('submitted'), late]))).toBe(cause);
});

it('a file that was withdrawn is out of the running', () =>
  expect(causeOf(now('submitted'), { status: 'withdrawn' })).toBe('fileOutOfTheRunning'));

it.each([
  ['is no longer proposed', { outcome: 'notProposed' }, 'decisionChanged'],
  ['got a place', { outcome: 'proposed', adjustedRank: 1 }, 'decisionChanged'],
  ['was decided on as before', { outcome: 'proposed' }, undefined],
] as const)('a file that %s', (_, decision, cause) => expect(causeOf(now('submitted'), { decision })).toBe(cause));
