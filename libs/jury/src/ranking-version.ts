import { ApiParam } from '@nestjs/swagger';
import { RuleBroken } from '#platform/domain';

export const PathVersion = (): MethodDecorator =>
  ApiParam({
    name: 'version',
    schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    description: 'Version of the ranking, from 1',
    example: 1,
  });

/** @throws RuleBroken notFound for what cannot be a version */
export function versionOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new RuleBroken('notFound');
  return Number(text);
}
