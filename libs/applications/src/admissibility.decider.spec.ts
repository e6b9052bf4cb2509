import { decisionsOf } from '#platform/testing';
import { type ApplicationCommand, applicationDecider } from './application.decider';
import type { Check } from './application.events';
import * as the from './testing/application.fixture';
import { checked, foundQuietly, notified, reinstated } from './testing/file.fixture';

const { given } = decisionsOf(applicationDecider);
const { complete, saved, started, submitted, terms, within, words } = the;
const handedIn = [started, saved(complete), submitted()];

const refuse = (notice?: 'now' | 'later'): ApplicationCommand => ({
  type: 'DecideAdmissibility',
  data: { admissible: false, grounds: ['formIncomplete', 'other'], explanation: words, notice, terms },
});
const admit: ApplicationCommand = { type: 'DecideAdmissibility', data: { admissible: true, grounds: [], terms } };
const notify: ApplicationCommand = { type: 'NotifyInadmissibility', data: {} };
const reinstate: ApplicationCommand = { type: 'ReinstateApplication', data: { reason: words } };
const withdraw: ApplicationCommand = { type: 'WithdrawApplication', data: { reason: words } };
const check = (...checks: readonly Check[]): ApplicationCommand => ({ type: 'CheckApplication', data: { checks } });
const failed = { name: 'costsNotEligible', outcome: 'failed', explanation: words } as const;
const passed = { name: 'costsNotEligible', outcome: 'passed' } as const;

describe('checks of a file', () => {
  it('are noted by name, and explained when they fail', () => {
    given(...handedIn)
      .when(check(failed))
      .then(checked(failed));
    given(...handedIn)
      .when(check(passed, { name: 'formIncomplete', outcome: 'failed' }))
      .thenRefused('checksIncomplete', 'checks[1].explanation');
  });

  it('are for what was submitted and is not decided on', () => {
    given(started).when(check(passed)).thenRefused('applicationNotSubmitted');
    given(...handedIn, the.admissible)
      .when(check(passed))
      .thenRefused('applicationAlreadyDecided');
  });

  it('keep a file from being found admissible until they pass', () => {
    given(...handedIn, checked(failed))
      .when(admit)
      .thenRefused('checkFailed');
    given(...handedIn, checked(failed))
      .when(refuse())
      .then(the.inadmissible);
    given(...handedIn, checked(failed), checked(passed))
      .when(admit)
      .then(the.admissible);
  });
});

describe('inadmissible, told, reinstated (B4)', () => {
  it('is told at once, or later with a notice of its own, and once', () => {
    given(...handedIn)
      .when(refuse())
      .then(the.inadmissible);
    given(...handedIn)
      .when(refuse('now'))
      .then(the.inadmissible);
    given(...handedIn)
      .when(refuse('later'))
      .then(foundQuietly);
    given(...handedIn, foundQuietly)
      .when(notify)
      .then(notified);
    given(...handedIn, foundQuietly, notified)
      .when(notify)
      .thenNothing();
    given(...handedIn, the.inadmissible)
      .when(notify)
      .thenNothing();
    given(...handedIn, the.admissible)
      .when(notify)
      .thenRefused('applicationNotInadmissible');
  });

  it('has nothing to tell of a file that is admissible', () =>
    given(...handedIn)
      .when({ type: 'DecideAdmissibility', data: { admissible: true, grounds: [], terms, notice: 'later' } })
      .thenRefused('admissibilityIncomplete', 'notice'));

  it('is decided once, whether it was told or not', () => {
    given(...handedIn, foundQuietly)
      .when(admit)
      .thenRefused('applicationAlreadyDecided');
    given(...handedIn, foundQuietly, notified)
      .when(refuse())
      .thenRefused('applicationAlreadyDecided');
  });

  it('takes the file back into examination, to be decided on anew', () => {
    given(...handedIn, the.inadmissible)
      .when(reinstate)
      .then(reinstated());
    given(...handedIn, foundQuietly, notified)
      .when(reinstate)
      .then(reinstated());
    given(...handedIn, foundQuietly)
      .when(reinstate)
      .then(reinstated({ untold: true }));
    given(...handedIn, the.inadmissible, reinstated())
      .when(admit)
      .then(the.admissible);
    given(...handedIn, foundQuietly, reinstated({ untold: true }))
      .when(refuse())
      .then(the.inadmissible);
  });

  it('takes back only what is inadmissible: not a draft, nor what is admissible or has been reinstated', () => {
    const pasts = [[started], handedIn, [...handedIn, the.admissible], [...handedIn, the.inadmissible, reinstated()]];
    for (const past of pasts)
      given(...past)
        .when(reinstate)
        .thenRefused('applicationNotInadmissible');
    given().when(reinstate).thenRefused('notFound');
  });

  it('stands to its organisation as it stood until it is told', () => {
    const save: ApplicationCommand = { type: 'SaveApplication', data: { changes: {}, terms, receivedAt: within } };
    for (const past of [handedIn, [...handedIn, foundQuietly]]) {
      given(...past)
        .when(withdraw)
        .then(the.withdrawn());
      given(...past)
        .when(save)
        .thenRefused('applicationNotInDraft');
    }
    given(...handedIn, foundQuietly, the.withdrawn())
      .when(notify)
      .thenRefused('applicationNotInadmissible');
    given(...handedIn, foundQuietly, notified)
      .when(withdraw)
      .thenRefused('applicationAlreadyDecided');
  });
});
