import { Form } from '#platform/http';

/** A local day in Brussels; without a time the whole day counts. */
export class MomentBody {
  @Form(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { description: 'Local date', example: '2022-04-01' })
  readonly date: string;
  @Form(/^([01]\d|2[0-3]):[0-5]\d$/, { description: 'Local time', example: '12:00', optional: true })
  readonly time?: string;
}
