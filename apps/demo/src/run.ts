import type { Operations, Receipt } from '#client/client';
import type { ApplicationExample, Ending, Example } from './example';
import type { Tandem } from './tandem';

export interface Filed {
  readonly example: ApplicationExample;
  readonly id: string;
  requestedCents: number; // once it is submitted
}

/** What a run knows so far; a step reads what those before it left here. */
export class Run {
  callId = '';
  decreeId = '';
  filed: readonly Filed[] = [];
  lastReceipt: Receipt | undefined;
  signedBeforeConsent: 'refused' | undefined;

  constructor(
    readonly tandem: Tandem,
    readonly example: Example,
  ) {}

  administrator(): Promise<Operations> {
    return this.tandem.as('yasmine.moreau'); // of no organisation: nobody decides on files of their own
  }

  inspector(): Promise<Operations> {
    return this.tandem.as('bart.desmet');
  }

  ending<Outcome extends Ending['outcome']>(outcome: Outcome) {
    type Wanted = Filed & { readonly example: Extract<ApplicationExample, { outcome: Outcome }> };
    return this.filed.filter((each): each is Wanted => each.example.outcome === outcome);
  }
}

/** Does its part and answers the line that says so. */
export type Step = () => Promise<string>;
