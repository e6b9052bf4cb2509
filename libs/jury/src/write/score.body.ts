import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { VaultRef } from '#platform/domain';
import type { UnitOfWork } from '#platform/event-store';
import { Form, Parts, Text } from '#platform/http';
import type { DraftScore } from '../assessment.events';

const far = 1_000_000;
const isScore = (value: unknown): boolean =>
  value === 'notApplicable' || (Number.isSafeInteger(value) && Math.abs(value as number) <= far);

/** Whatever is no whole number is wrong by itself; whether it lies in the range is for the call to say. */
const Score = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description: "From 0 to the call's maximum, or `notApplicable`, which is no zero: it does not count",
      oneOf: [
        { type: 'integer', minimum: -far, maximum: far },
        { type: 'string', enum: ['notApplicable'] },
      ],
      example: 4,
      required: false,
    }),
    ValidateIf((_: object, value: unknown) => value !== undefined),
    ValidateBy({ name: 'isInt', validator: { validate: isScore } }),
  );

export class CriterionScoreBody {
  @Form(/^[a-z][A-Za-z0-9]{1,39}$/, { description: 'Code of the criterion', example: 'addedValue' })
  readonly criterion: string;
  @Score() readonly score?: number | 'notApplicable';
  @Text({
    description: 'Why; compulsory for a score under the threshold of the call',
    example: 'Breed inzetbaar in andere diensten.',
    min: 0,
    max: 4_000,
    optional: true,
  })
  readonly comment?: string;
}

const example = ['innovation', 'hrProcess', 'addedValue'].map((criterion) => ({ criterion, score: 4 }));

export class ScoreBody {
  @Parts(() => CriterionScoreBody, {
    description: 'Criteria that are not named stay as they were saved; each that is takes the place of the former',
    example,
    max: 20,
    optional: true,
  })
  readonly scores?: CriterionScoreBody[];
  @Text({
    description: 'On the file as a whole; empty to take it away',
    example: 'Sterk dossier.',
    min: 0,
    max: 10_000,
    optional: true,
  })
  readonly comment?: string;
}

/** The own words go into the vault. */
export async function sealedScore(assessmentId: string, { scores = [], comment }: ScoreBody, unit: UnitOfWork) {
  const subject = `assessment-${assessmentId}`;
  const sealed = async (field: string, own: string): Promise<VaultRef | ''> =>
    own.trim() ? unit.seal(subject, field, own) : '';
  const entered = scores.map(async ({ criterion, score, comment: why }): Promise<DraftScore> => {
    const words = why && (await sealed('criterionComment', why));
    return { criterion, ...(score !== undefined && { score }), ...(words && { comment: words }) };
  });
  return {
    scores: await Promise.all(entered),
    ...(comment !== undefined && { comment: await sealed('comment', comment) }),
  };
}
