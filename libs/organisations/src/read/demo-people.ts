import { Clock, localDateOf } from '#platform/clock';
import type { Config } from '#platform/config';
import { ReadModels, RecentWrites } from '#platform/read-models';
import { Vault } from '#platform/vault';
import { organisationsOn } from '../person.decider';
import { organisationList } from './organisation-list.projection';
import { personList } from './person-list.projection';

export interface DemoPerson {
  readonly person: string; // the local part of the e-mail address
  readonly name: string;
  readonly language: string;
  readonly organisation: string | null; // Dutch name of the first membership of today
  readonly roles: readonly string[];
}

export interface DemoIdentity {
  readonly subject: string;
  readonly email: string;
  readonly name: string;
}

const slugOf = (email: string): string => email.split('@')[0]!.toLowerCase();

/** Everybody who was invited, for the demo issuer: development only. */
export class DemoPeople {
  constructor(
    private readonly readModels: ReadModels,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly recent: RecentWrites,
    private readonly firstAdministrator: Config['firstAdministrator'],
  ) {}

  async list(): Promise<readonly DemoPerson[]> {
    const people = await this.known();
    const today = localDateOf(this.clock.now());
    const organisations = await this.readModels.unfiltered(organisationList);
    const nameOf = new Map(organisations.map(({ key, row }) => [key, row.names.nl]));
    return people.map(({ row, identity }) => {
      const [organisationId] = organisationsOn(row.memberships, today);
      const organisation = organisationId ? (nameOf.get(organisationId) ?? null) : null;
      return { person: identity.subject, name: identity.name, language: row.language, organisation, roles: row.roles };
    });
  }

  /** The identity that the demo issuer vouches for; the first administrator has one before anybody was invited. */
  async find(person: string): Promise<DemoIdentity | undefined> {
    const found = (await this.known()).find(({ identity }) => identity.subject === person.toLowerCase());
    if (found) return found.identity;
    if (person !== this.firstAdministrator?.subject) return undefined;
    const name = person.replace(
      /(^|\.)(\w)/g,
      (_, dot: string, first: string) => (dot ? ' ' : '') + first.toUpperCase(),
    );
    return { subject: person, email: `${person}@tandem.example`, name };
  }

  private async known() {
    const { last } = this.recent;
    if (last) await this.readModels.waitFor([personList, organisationList], last, 2_000).catch(() => undefined);
    const rows = (await this.readModels.unfiltered(personList)).map(({ row }) => row);
    const words = await this.vault.open(rows.flatMap(({ name, email }) => [name, email]));
    const known = rows.flatMap((row) => {
      const email = words.get(row.email);
      const name = words.get(row.name);
      return email && name ? [{ row, identity: { subject: slugOf(email), email, name } }] : [];
    });
    return known.sort((a, b) => (a.identity.subject < b.identity.subject ? -1 : 1));
  }
}
