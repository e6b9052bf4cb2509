import type { CallId } from '#calls/call.events';
import { type Decider, type LocalDate, type Messages, RuleBroken, type VaultRef } from '#platform/domain';
import {
  type Amount,
  amountProblems,
  type Award,
  decreeLines,
  mergeAwards,
  type OrganisationBudgets,
  totalOf,
} from './decree-lines.pure';
import { checkPublication, checkSignature, notAhead } from './decree-checks.pure';
import { contentOf, type Decree, type DecreeContent } from './decree-states.pure';
import type { Advice, DecreeEvent, DecreeId } from './decree.events';

type Today = { today: LocalDate };

export type DecreeCommand = Messages<{
  /** `awards` stand in no live decree; `given` are the amounts that the author of the decree expects. */
  DraftDecree: {
    decreeId: DecreeId;
    callId: CallId;
    sourceLine: string;
    caretaker: boolean;
    awards: readonly Award[];
    budgets: OrganisationBudgets;
    given?: readonly Amount[] | undefined;
  };
  SendToFinanceInspector: object;
  AdviseOnDecree: Today & { advice: Advice; advisedOn: LocalDate; explanation: VaultRef };
  AgreeBudget: Today & { agreedOn: LocalDate };
  /** `awards` are those that the lines name, as the envelope has them now. */
  SignDecree: Today & { signedOn: LocalDate; awards: readonly Award[] };
  PublishDecree: Today & { publishedOn: LocalDate; numac: string; callYear: number };
  BringDecreeIntoForce: Today;
  WithdrawDecree: { reason: VaultRef };
}>;

export const decreeDecider: Decider<Decree, DecreeCommand, DecreeEvent> = {
  stream: 'decree',
  initialState: { status: 'none' },

  decide({ type, data }, state) {
    if (type === 'DraftDecree') {
      if (state.status !== 'none') throw new RuleBroken('decreeAlreadyDrafted');
      return [drafted(data)];
    }
    if (state.status === 'none') throw new RuleBroken('notFound');
    if (state.status === 'withdrawn') throw new RuleBroken('decreeWithdrawn');
    const { decreeId, callId, totalCents } = state;
    const about = { decreeId, callId };
    switch (type) {
      case 'SendToFinanceInspector':
        if (state.status !== 'draft') throw new RuleBroken('decreeNotInDraft');
        return [{ type: 'DecreeSentToFinanceInspector', data: { ...about, totalCents } }];
      case 'AdviseOnDecree': {
        const { today, ...given } = data;
        if (state.status !== 'sentToFinanceInspector') throw new RuleBroken('adviceNotAsked');
        notAhead(given.advisedOn, today);
        return [{ type: 'FinanceInspectorAdvised', data: { ...about, ...given } }];
      }
      case 'AgreeBudget': {
        const { today, agreedOn } = data;
        if (state.status === 'draft' || state.status === 'sentToFinanceInspector')
          throw new RuleBroken('adviceMissing');
        if (state.status !== 'advised') throw new RuleBroken('budgetAgreementNotAwaited');
        notAhead(agreedOn, today);
        return [{ type: 'BudgetAgreed', data: { ...about, agreedOn } }];
      }
      case 'SignDecree':
        checkSignature(state, data);
        return [{ type: 'DecreeSigned', data: { ...about, signedOn: data.signedOn } }];
      case 'PublishDecree': {
        const { publishedOn, numac, today } = data;
        checkPublication(state, data);
        const published: DecreeEvent = { type: 'DecreePublished', data: { ...about, publishedOn, numac } };
        return publishedOn <= today ? [published, inForce(state, publishedOn, numac)] : [published];
      }
      case 'BringDecreeIntoForce':
        if (state.status !== 'published' || state.publishedOn > data.today) return [];
        return [inForce(state, state.publishedOn, state.numac)];
      case 'WithdrawDecree':
        if (state.status === 'published' || state.status === 'inForce') throw new RuleBroken('decreeAlreadyPublished');
        return [{ type: 'DecreeWithdrawn', data: { ...about, reason: data.reason } }];
    }
  },

  evolve(state, { type, data }) {
    if (type === 'DecreeDrafted') return { status: 'draft', ...contentOf(data) };
    if (state.status === 'none') return state;
    const content = contentOf(state);
    switch (type) {
      case 'DecreeSentToFinanceInspector':
        return { status: 'sentToFinanceInspector', ...content };
      case 'FinanceInspectorAdvised':
        return { status: 'advised', advice: data.advice, advisedOn: data.advisedOn, ...content };
      case 'BudgetAgreed':
        return state.status === 'advised' ? { ...state, status: 'budgetAgreed', agreedOn: data.agreedOn } : state;
      case 'DecreeSigned':
        return { status: 'signed', signedOn: data.signedOn, ...content };
      case 'DecreePublished':
        return { status: 'published', publishedOn: data.publishedOn, numac: data.numac, ...content };
      case 'DecreeInForce':
        return { status: 'inForce', ...content };
      case 'DecreeWithdrawn':
        return { status: 'withdrawn', ...content };
    }
  },
};

type Draft = Extract<DecreeCommand, { type: 'DraftDecree' }>['data'];

function drafted({ decreeId, callId, sourceLine, caretaker, awards, budgets, given }: Draft): DecreeEvent {
  const merged = mergeAwards(awards);
  const totalCents = totalOf(merged);
  if (totalCents <= 0) throw new RuleBroken('decreeWithoutGrants');
  const problems = given ? amountProblems(given, merged, budgets) : [];
  if (problems.length > 0) throw new RuleBroken('decreeSumMismatch', {}, problems);
  const lines = decreeLines(merged, budgets);
  return { type: 'DecreeDrafted', data: { decreeId, callId, lines, totalCents, sourceLine, caretaker } };
}

function inForce({ decreeId, callId, lines }: DecreeContent, inForceOn: LocalDate, numac: string): DecreeEvent {
  return { type: 'DecreeInForce', data: { decreeId, callId, inForceOn, numac, lines } };
}
