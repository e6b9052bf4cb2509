import { v5 as uuidv5 } from 'uuid';
import type { ApplicationId } from '#applications/application.events';
import type { PersonId } from '#platform/domain';
import type { AssessmentId } from './assessment.events';

const namespace = '6f0b7f0e-6d6c-4a5c-9d5a-0f3c8b8a5e21';

/** One juror, one file, one round: always the same assessment, so that nobody is assigned twice. */
export const assessmentIdOf = (applicationId: ApplicationId, personId: PersonId, round: number): AssessmentId =>
  uuidv5(`${applicationId}.${personId}.${String(round)}`, namespace) as AssessmentId;
