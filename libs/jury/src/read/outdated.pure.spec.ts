import type { AssessmentId } from '../assessment.events';
import type { RankedLine } from '../ranking.events';
import { type AssessmentNow, outdatedBy } from './outdated.pure';

const assessmentId = 'score' as AssessmentId;
const line = { assessments: [{ assessmentId, revision: 1 }] } as unknown as RankedLine;
const now = (status: string, revision = 1): ReadonlyMap<AssessmentId, AssessmentNow> =>
  new Map([[assessmentId, { status, finals: [{ revision }] }]]);

it.each([
  ['submitted', 1, undefined],
  ['reopened', 1, 'scoreReopened'],
  ['submitted', 4, 'scoreReopened'], // again, with another result or the same
  ['abstained', 4, 'scoreReopened'],
  ['void', 1, 'scoreVoided'],
] as const)('a score that is %s now, last at revision %i: %s', (status, revision, cause) =>
  expect(outdatedBy(line, 'admissible', now(status, revision))).toBe(cause),
);

it('a file that was withdrawn is out of the running', () =>
  expect(outdatedBy(line, 'withdrawn', now('submitted'))).toBe('fileOutOfTheRunning'));
