import { applyDecorators } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiProperty,
  ApiResponse,
  type ApiResponseOptions,
  ApiSchema,
  getSchemaPath,
} from '@nestjs/swagger';

@ApiSchema({ name: 'WrongField' })
class WrongFieldBody {
  @ApiProperty({ description: 'Path of the field', example: 'costLines[0].label' }) readonly field: string;
  @ApiProperty({ description: 'What it breaks', example: 'isString' }) readonly rule: string;
  @ApiProperty({ description: 'In the reader’s language', example: 'costLines[0].label must be a text' })
  readonly message: string;
}

/** RFC 9457. */
@ApiSchema({ name: 'Problem' })
export class ProblemBody {
  @ApiProperty({ description: 'urn:problem-type:tandem:<rule>', example: 'urn:problem-type:tandem:callClosed' })
  readonly type: string;
  @ApiProperty({ description: 'The kind of refusal', example: 'A rule does not allow this' }) readonly title: string;
  @ApiProperty({ description: 'HTTP status', type: 'integer', example: 422 }) readonly status: number;
  @ApiProperty({ description: 'The rule in the reader’s language', example: 'The call is closed.' })
  readonly detail: string;
  @ApiProperty({ description: 'Every field that is wrong', type: [WrongFieldBody], required: false })
  readonly errors?: WrongFieldBody[];
  @ApiProperty({ description: 'With 412: the revision now', type: 'integer', required: false, example: 4 })
  readonly currentRevision?: number;
}

const refusals = {
  400: ['Malformed', 'Malformed, unknown or wrongly typed fields'],
  401: ['Unauthenticated', 'No valid token'],
  403: ['Forbidden', 'Not yours to do'],
  404: ['NotFound', 'Unknown or hidden'],
  406: ['NotAcceptable', 'Not in a form that `Accept` asks for'],
  409: ['Conflict', 'Not in that state'],
  412: ['Changed', 'Changed since `If-Match`'],
  422: ['RuleBroken', 'A rule does not allow this'],
  503: ['Unavailable', 'Too busy, and nothing was changed; or, as the type says, not known whether it was'],
} as const;

export type Refusal = keyof typeof refusals;

/** One response of the OpenAPI document for each status, which every route shares, with examples of its own. */
export function sharedRefusals(examplesOf: (status: Refusal) => Record<string, { readonly value: object }>) {
  const schema = { $ref: getSchemaPath(ProblemBody) };
  return Object.fromEntries(
    Object.entries(refusals).map(([status, [name, description]]) => {
      const examples = examplesOf(Number(status) as Refusal);
      return [name, { description, content: { 'application/problem+json': { schema, examples } } }];
    }),
  );
}

const referenceTo = (status: Refusal) => `#/components/responses/${refusals[status][0]}`;

/** The same refusal in the document itself. */
export const refusalOf = (status: Refusal) => ({ $ref: referenceTo(status), description: refusals[status][1] });

/** A refusal that a route documents; with a description of its own where the shared one says too little. */
export const Refused = (status: Refusal, description: string = refusals[status][1]): MethodDecorator =>
  ApiResponse({ status, description, $ref: referenceTo(status) } as ApiResponseOptions);

export const AllRefused = (...statuses: readonly Refusal[]): MethodDecorator =>
  applyDecorators(ApiExtraModels(ProblemBody), ...statuses.map((status) => Refused(status)));
