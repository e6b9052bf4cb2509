import type { Audience } from '#platform/domain';
import { type Recipient, Recipients } from '#platform/mail';

/** Whom a spec says that audiences are; nobody, unless it says so. */
export class KnownRecipients extends Recipients {
  constructor(private readonly who: (audience: Audience) => readonly Recipient[] = () => []) {
    super();
  }

  of(audience: Audience): Promise<readonly Recipient[]> {
    return Promise.resolve(this.who(audience));
  }
}
