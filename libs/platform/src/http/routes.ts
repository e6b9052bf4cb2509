import { applyDecorators, RequestMethod, SetMetadata, type Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import {
  ApiBearerAuth,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiQuery,
  ApiResponse,
  ApiSchema,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Appends, type RoutePolicy, ShowsPast } from '#platform/access';
import { AllRefused } from './refusals';

/** What every command answers; `position` can be sent as `Read-After` so that a read has seen it. */
@ApiSchema({ name: 'Receipt' })
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

export const locationKey = 'tandem.location';

interface Route {
  readonly allow: RoutePolicy;
  readonly summary: string;
  readonly description?: string;
}

/** Who may come without a token is said too: an empty list of demands. */
const operation = ({ allow, summary, description }: Route): MethodDecorator =>
  applyDecorators(
    Allow(allow),
    ApiOperation({
      summary,
      ...(description ? { description } : {}),
      ...(allow === 'anybody' ? { security: [] } : {}),
    }),
    ...(allow === 'anybody' ? [] : [ApiBearerAuth()]),
  );

const header = (name: string, description: string, schema: object = {}): MethodDecorator =>
  ApiHeader({ name, description, required: false, schema: { type: 'string', ...schema } });

const language = header('Accept-Language', 'In which language to answer: nl, fr, de or en; else that of the person');

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

const text = { type: 'string' } as const;

/** Headers of the OpenAPI document that many answers share. */
export const sharedHeaders = {
  ETag: { description: 'The revision, in quotes', schema: text },
  'Content-Disposition': { description: 'With `text/csv`: the name of the file', schema: text },
  Whole: {
    description: 'With `text/csv`: `false` when lines are left out that you may not see, as `whole` in the JSON',
    schema: { type: 'string', enum: ['true', 'false'] },
  },
  Location: { description: 'Where the thing is found', schema: text },
  'Idempotent-Replayed': { description: '`true` when it was done before, under the same key', schema: text },
};

const headers = (...names: readonly (keyof typeof sharedHeaders)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
const receipt = (status: number, type: Type, description: string): MethodDecorator =>
  ApiResponse({ status, type, description, headers: headers('ETag', 'Location', 'Idempotent-Replayed') });

/** Only a POST can find that there was nothing to do; both answers carry a receipt. */
const receipts =
  (type: Type): MethodDecorator =>
  (target, name, descriptor) => {
    const isPost = Reflect.getMetadata(METHOD_METADATA, descriptor.value as object) === RequestMethod.POST;
    const answers = isPost
      ? [receipt(201, type, 'Done'), receipt(200, type, 'There was nothing to do')]
      : [receipt(200, type, 'Done')];
    applyDecorators(...answers)(target, name, descriptor);
  };

interface CommandRoute extends Route {
  readonly location: string;
  readonly answers?: Type; // a receipt that tells more
}

/** A command's route: policy, documentation, and where the thing is found afterwards (`/v1/calls/:id`). */
export const Changes = ({ location, answers = ReceiptBody, ...route }: CommandRoute): MethodDecorator =>
  applyDecorators(
    operation(route),
    Appends(),
    SetMetadata(locationKey, location),
    header('Idempotency-Key', 'The same key gives the same answer and one effect; best a UUID of version 7', {
      maxLength: 255,
    }),
    header('If-Match', 'Refused with 412 when the revision is another'),
    language,
    receipts(answers),
    AllRefused(400, 401, 403, 404, 409, 412, 422, 503),
  );

const asOf = ApiQuery({
  name: 'asOf',
  required: false,
  description: 'A moment in UTC, or the position of a receipt: the thing as it was then, with the rights of today',
  schema: { type: 'string', maxLength: 100 },
});

type OfMoment = Route & { readonly past?: boolean };

/** A picture: an answer that holds no code and loads nothing. */
export const Draws = ({ past, ...route }: OfMoment): MethodDecorator =>
  applyDecorators(
    operation(route),
    ...(past ? [ShowsPast(), asOf] : []),
    header('Read-After', 'Position of a receipt that the answer must have seen'),
    language,
    ApiResponse({
      status: 200,
      description: 'The picture, with a title and a description for who cannot see it',
      content: {
        'image/svg+xml': { schema: { type: 'string', example: '<svg xmlns="http://www.w3.org/2000/svg"/>' } },
      },
    }),
    AllRefused(400, 401, 403, 404, 503),
  );

/** Says of what was drawn that it is a picture, and that nothing in it may run or load. */
export function drawn(picture: string, reply: Pick<FastifyReply, 'header'>): string {
  void reply.header('content-type', 'image/svg+xml; charset=utf-8');
  void reply.header('content-security-policy', "default-src 'none'; sandbox");
  return picture;
}

/** A query's route. `shows` is the class of the answer; with `past` it can be asked as of an earlier moment. */
export const Shows = ({ shows, past, ...route }: OfMoment & { readonly shows: Type | [Type] }): MethodDecorator =>
  applyDecorators(
    operation(route),
    ...(past ? [ShowsPast(), asOf] : []),
    header('Read-After', 'Position of a receipt that the answer must have seen'),
    language,
    ApiResponse({
      status: 200,
      type: shows as Type,
      description: 'The answer',
      ...(past ? { headers: headers('ETag') } : {}),
    }),
    route.allow === 'anybody' ? AllRefused(400, 503) : AllRefused(400, 401, 403, 404, 503),
  );
