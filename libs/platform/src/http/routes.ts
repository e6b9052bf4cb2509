import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { Allow, type RoutePolicy, ShowsPast } from '#platform/access';

/** What every command answers; `position` can be sent as `Read-After` so that a read has seen it. */
export class ReceiptBody {
  @ApiProperty({
    description: 'The thing that was made or changed',
    format: 'uuid',
    example: '0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11',
  })
  readonly id: string;
  @ApiProperty({ description: 'Its revision, also the ETag', type: 'integer', example: 3 }) readonly revision: number;
  @ApiProperty({ description: 'Opaque token for Read-After', example: 'qk0m3nKx1o7y5bq3rX2v1A' })
  readonly position: string;
}

class WrongFieldBody {
  @ApiProperty({ description: 'Path of the field', example: 'costLines[0].label' }) readonly field: string;
  @ApiProperty({ description: 'What it breaks', example: 'isString' }) readonly rule: string;
  @ApiProperty({ description: 'In the reader’s language', example: 'costLines[0].label must be a text' })
  readonly message: string;
}

/** RFC 9457. */
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

export const locationKey = 'tandem.location';

interface Route {
  readonly allow: RoutePolicy;
  readonly summary: string;
  readonly description?: string;
}

const problem = (status: number, description: string): MethodDecorator =>
  ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
  });

const refusals = [
  problem(400, 'Malformed, unknown or wrongly typed fields'),
  problem(401, 'No valid token'),
  problem(403, 'Not yours to do'),
  problem(404, 'Unknown or hidden'),
  problem(409, 'Not in that state'),
  problem(412, 'Changed since `If-Match`'),
  problem(422, 'A rule does not allow this'),
  problem(503, 'Too busy, and nothing was changed; or, as the type says, not known whether it was'),
];

const secured = (allow: RoutePolicy): MethodDecorator[] => (allow === 'anybody' ? [] : [ApiBearerAuth()]);

/** Path parameters are UUIDs unless said otherwise. */
export const PathIds = (...names: string[]): MethodDecorator =>
  applyDecorators(
    ...names.map((name) =>
      ApiParam({
        name,
        schema: { type: 'string', format: 'uuid' },
        description: 'Identifier',
        example: '0b5e2c9e-6d3a-5b53-9c39-1f0d3a1f7c11',
      }),
    ),
  );

/** A command's route: policy, documentation, and where the thing is found afterwards (`/v1/calls/:id`). */
export const Changes = ({
  allow,
  summary,
  description,
  location,
}: Route & { readonly location: string }): MethodDecorator =>
  applyDecorators(
    Allow(allow),
    SetMetadata(locationKey, location),
    ApiOperation({ summary, ...(description ? { description } : {}) }),
    ...secured(allow),
    ApiExtraModels(ProblemBody),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'The same key gives the same answer and one effect',
      schema: { type: 'string', maxLength: 255 },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'Refused with 412 when the revision is another',
      schema: { type: 'string' },
    }),
    ApiResponse({ status: '2XX', type: ReceiptBody, description: 'Done (201), or there was nothing to do (200)' }),
    ...refusals,
  );

const asOf = ApiQuery({
  name: 'asOf',
  required: false,
  description: 'A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today',
  schema: { type: 'string', maxLength: 100 },
});

/** A query's route. `shows` is the class of the answer; with `past` it can be asked as of an earlier moment. */
export const Shows = ({
  allow,
  summary,
  description,
  shows,
  past,
}: Route & { readonly shows: Type | [Type]; readonly past?: boolean }): MethodDecorator =>
  applyDecorators(
    Allow(allow),
    ...(past ? [ShowsPast(), asOf] : []),
    ApiOperation({ summary, ...(description ? { description } : {}) }),
    ...secured(allow),
    ApiExtraModels(ProblemBody),
    ApiHeader({
      name: 'Read-After',
      required: false,
      description: 'Position of a receipt that the answer must have seen',
      schema: { type: 'string' },
    }),
    ApiResponse({ status: 200, type: shows as Type, description: 'The answer' }),
    ...refusals.filter((_, n) => n < 4 || n === 7),
  );
