import type { AssignedView, ExactRateView, Operations, Receipt } from '#client/client';
import type { ApplicationExample, Ending, Example } from './example';
import type { Tandem } from './tandem';

export interface Filed {
  readonly example: ApplicationExample;
  readonly id: string;
  requestedCents: number; // once it is submitted
}

/** Files of one organisation, and what became of assigning them to a juror of its own. */
export interface Conflict {
  readonly files: number;
  readonly refused: number;
  readonly rule: 'hardConflict';
  readonly assessments: number; // by others
  readonly byTheirOwn: number;
}

/** What a run knows so far; a step reads what those before it left here. */
export class Run {
  callId = '';
  decreeId = '';
  filed: readonly Filed[] = [];
  lastReceipt: Receipt | undefined;
  signedBeforeConsent: 'refused' | undefined;
  assigned: readonly AssignedView[] = [];
  conflict: Conflict | undefined;
  rate: ExactRateView | undefined;
  private readonly ids = new Map<string, string>();

  constructor(
    readonly tandem: Tandem,
    readonly example: Example,
  ) {}

  administrator(): Promise<Operations> {
    return this.tandem.as('yasmine.moreau'); // of no organisation: nobody decides on files of their own
  }

  /** An administrator without an organisation, and so without a conflict of interest. */
  impartial(): Promise<Operations> {
    return this.tandem.as('yasmine.moreau');
  }

  inspector(): Promise<Operations> {
    return this.tandem.as('bart.desmet');
  }

  async idOf(person: string): Promise<string> {
    const id = this.ids.get(person) ?? (await (await this.tandem.as(person)).getMe()).id;
    if (!id) throw new Error(`${person} is nobody here.`);
    this.ids.set(person, id);
    return id;
  }

  filedAs(example: ApplicationExample): Filed {
    const found = this.filed.find((each) => each.example === example);
    if (!found) throw new Error(`"${example.title}" was never drafted`);
    return found;
  }

  ending<Outcome extends Ending['outcome']>(outcome: Outcome) {
    type Wanted = Filed & { readonly example: Extract<ApplicationExample, { outcome: Outcome }> };
    return this.filed.filter((each): each is Wanted => each.example.outcome === outcome);
  }
}

/** Does its part and answers the line that says so. */
export type Step = () => Promise<string>;
