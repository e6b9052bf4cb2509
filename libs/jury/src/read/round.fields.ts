import { QueryNumber } from '#platform/http';

export class RoundQuery {
  @QueryNumber({ description: 'Round of the jury; the newest when not said', example: 1, min: 1, max: 1_000 })
  readonly round?: number;
}
