import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { type Identity, People, type Rights } from '#platform/access';
import { localDateOf } from '#platform/clock';
import { type Config, Keys } from '#platform/config';
import {
  type Fold,
  impartialRoles,
  type Instant,
  type PersonId,
  RuleBroken,
  noBarriers,
  type VaultRef,
} from '#platform/domain';
import { Streams, systemAsk, type UnitOfWork } from '#platform/event-store';
import { BarriersInLog, type Somebody } from './barriers-in-log';
import { emailKey, identityKey, issuerKey } from './look-up-keys';
import { organisationsOn, type PersonCommand, personDecider } from './person.decider';
import type { EmailEvent, IdentityEvent } from './person.events';

type Owner = { readonly personId?: PersonId };
const owner = (stream: string): Fold<Owner, EmailEvent | IdentityEvent> => ({
  stream,
  initialState: {},
  evolve: (_, { data }) => ({ personId: data.personId }),
});
const ownerOfIdentity = owner('identity');
const ownerOfEmail = owner('email');

/** Rights as the log has them now: a revoked role or an ended membership bites with the next request. */
@Injectable()
export class PeopleInLog extends People {
  private readonly bound = new Map<string, PersonId>();
  private readonly barriers: BarriersInLog;

  constructor(
    private readonly streams: Streams,
    private readonly keys: Keys,
    private readonly firstAdministrator: Config['firstAdministrator'],
  ) {
    super();
    this.barriers = new BarriersInLog(streams);
  }

  async rightsOf(identity: Identity, at: Instant, mayBeRemembered = false): Promise<Rights | undefined> {
    const personId = (await this.boundTo(identity)) ?? (await this.bindAtFirstSignIn(identity, at));
    if (!personId) return undefined;
    const remembered = mayBeRemembered ? this.streams.remembered(personDecider, personId) : undefined;
    const { state: person, revision } = remembered ?? (await this.streams.load(personDecider, personId));
    if (person.status === 'none') return undefined;
    const day = localDateOf(at);
    const { language, roles } = person;
    const { readFrom, fromMemory, ...barriers } = await this.barriersOf({ person, revision, day }, mayBeRemembered);
    const actor = {
      personId,
      language,
      roles,
      organisations: organisationsOn(person.memberships, day),
      ...barriers,
      at,
    };
    const streams = [{ stream: `person-${personId}`, revision }, ...readFrom];
    return { actor, readFrom: streams, fromMemory: remembered !== undefined || fromMemory };
  }

  /** Only people who may come to see or decide what becomes of files are kept from any. */
  private async barriersOf(somebody: Somebody, mayBeRemembered: boolean) {
    if (!impartialRoles.some((role) => somebody.person.roles.includes(role)))
      return { ...noBarriers, readFrom: [], fromMemory: false };
    const remembered = mayBeRemembered ? this.barriers.remembered(somebody) : undefined;
    return { ...(remembered ?? (await this.barriers.of(somebody))), fromMemory: remembered !== undefined };
  }

  /** An identity is bound once and for ever, so that memory may answer. */
  private async boundTo({ issuer, subject }: Identity): Promise<PersonId | undefined> {
    const name = `${issuer} ${subject}`;
    const known = this.bound.get(name);
    if (known) return known;
    const { personId } = (await this.streams.load(ownerOfIdentity, identityKey(this.keys, issuer, subject))).state;
    if (personId) this.bound.set(name, personId);
    return personId;
  }

  private async bindAtFirstSignIn(identity: Identity, at: Instant): Promise<PersonId | undefined> {
    const { issuer, subject, email } = identity;
    const invited = email
      ? (await this.streams.load(ownerOfEmail, emailKey(this.keys, email))).state.personId
      : undefined;
    const first = this.firstAdministrator?.issuer === issuer && this.firstAdministrator.subject === subject;
    const personId = invited ?? (first ? await this.inviteFirstAdministrator(identity, at) : undefined);
    if (!personId) return undefined;
    if (first) await this.grantFirstAdministrator(personId, at);
    const key = identityKey(this.keys, issuer, subject);
    try {
      await this.as(personId, `bind.${key}`, at, async (unit) => {
        await unit.claim('identity', key, { type: 'IdentityTaken', data: { personId } }, 'notInvited');
        return { type: 'BindIdentity', data: { issuerKey: issuerKey(this.keys, issuer) } };
      });
    } catch (error) {
      if (error instanceof RuleBroken && error.rule === 'notInvited') return undefined; // the address was somebody else's before
      throw error;
    }
    return personId;
  }

  private async inviteFirstAdministrator(
    { issuer, subject, email = '', name: fullName = subject }: Identity,
    at: Instant,
  ): Promise<PersonId> {
    const personId = uuidv5(`${issuer}|${subject}`, uuidv5.URL) as PersonId;
    const seal = (unit: UnitOfWork, field: string, text: string): Promise<VaultRef> =>
      unit.seal(`person-${personId}`, field, text);
    await this.as(personId, `invite.${personId}`, at, async (unit) => {
      if (email)
        await unit.claim('email', emailKey(this.keys, email), { type: 'EmailTaken', data: { personId } }, 'emailTaken');
      const name = await seal(unit, 'name', fullName);
      return {
        type: 'InvitePerson',
        data: { personId, name, email: await seal(unit, 'email', email), language: 'nl' },
      };
    });
    return personId;
  }

  private async grantFirstAdministrator(personId: PersonId, at: Instant): Promise<void> {
    await this.as(personId, `administrator.${personId}`, at, async (unit) => ({
      type: 'GrantRole',
      data: {
        role: 'administrator',
        reason: await unit.seal(`person-${personId}`, 'roleReason', 'TANDEM_FIRST_ADMIN'),
      },
    }));
  }

  private async as(
    personId: PersonId,
    cause: string,
    at: Instant,
    propose: (unit: UnitOfWork) => Promise<PersonCommand>,
  ): Promise<void> {
    await this.streams.of(personDecider, personId).decide(systemAsk(cause, at), (_, unit) => propose(unit));
  }
}
