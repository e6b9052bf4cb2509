import { Module } from '@nestjs/common';
import type { ContextParts } from '#platform/context';
import { assignmentPart } from './assignment.part';
import { compositionPart } from './composition.part';
import { deliberationPart } from './deliberation.part';
import { interestsPart } from './interests.part';
import { type JuryPart, mergedByName } from './jury-part';
import { juryFileList } from './read/jury-file-list.projection';
import { oversightPart } from './oversight.part';
import { rankingChairPart } from './ranking-chair.part';
import { rankingPart } from './ranking.part';
import { scoringPart } from './scoring.part';
import { whatIfPart } from './what-if.part';

/** Each concern brings its slices, rules and texts; what is added stands in its part. */
const parts: readonly JuryPart[] = [
  interestsPart,
  compositionPart,
  assignmentPart,
  scoringPart,
  oversightPart,
  deliberationPart,
  rankingPart,
  rankingChairPart,
  whatIfPart,
];

const mails = mergedByName(parts.map((part) => part.mails));

export const juryContext: ContextParts = {
  name: 'jury',
  rules: mergedByName(parts.map(({ rules }) => rules)),
  eventTypes: parts.flatMap(({ historyTexts }) => Object.keys(historyTexts)),
  projections: parts.flatMap(({ projections }) => projections),
  reactions: parts.flatMap(({ reactions }) => reactions),
  mails,
  mailBarriers: ['applicationId', 'applicationIds'].map((parameter) => ({
    ...{ templates: Object.keys(mails), parameter, projection: juryFileList },
  })),
  historyTexts: mergedByName(parts.map(({ historyTexts }) => historyTexts)),
  nameSources: (...sources) => parts.flatMap(({ nameSources }) => nameSources(...sources)),
  commands: mergedByName(parts.map(({ commands }) => commands)),
  tasks: parts.flatMap(({ tasks = [] }) => tasks),
  dueSources: (services) => parts.flatMap(({ dueSources }) => dueSources?.(services) ?? []),
  embargoes: (services) => parts.flatMap(({ embargoes }) => embargoes?.(services) ?? []),
};

/** Juries: who judges which file, what they found, and what became of it. */
@Module({
  controllers: parts.flatMap(({ controllers }) => controllers),
  providers: parts.flatMap(({ handlers }) => handlers),
})
export class JuryApiModule {}

/** Nothing of its own: what the worker does stands in `juryContext`. */
@Module({})
export class JuryWorkerModule {}
