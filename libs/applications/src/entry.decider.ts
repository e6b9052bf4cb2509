import { type Decider, type Messages, RuleBroken } from '#platform/domain';
import type { About } from './application-state.pure';
import type { ApplicationId } from './application.events';
import type { EntryEvent } from './entry.events';

/** `holderIsOpen`: what the handler found of the file that has the entry now. */
export type EntryCommand = Messages<{ OpenEntry: About & { holderIsOpen: boolean } }>;

export interface Entry {
  readonly holder?: ApplicationId;
}

/** One open file of an organisation in a call: the entry passes to another file once its holder is closed. */
export const entryDecider: Decider<Entry, EntryCommand, EntryEvent> = {
  stream: 'entry',
  initialState: {},

  decide({ data: { holderIsOpen, ...about } }, { holder }) {
    if (holder === about.applicationId) return [];
    if (holder && holderIsOpen) throw new RuleBroken('organisationHasOpenApplication', { openApplicationId: holder });
    return [{ type: 'EntryOpened', data: about }];
  },

  evolve: (_, { data }) => ({ holder: data.applicationId }),
};
