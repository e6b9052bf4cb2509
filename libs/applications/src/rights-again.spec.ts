import { randomUUID } from 'node:crypto';
import { callsContext } from '#calls/calls.module';
import { drafted, published } from '#calls/testing/call.fixture';
import { actorOf, ask, openWorld, type World } from '#calls/testing/world.fixture';
import type { Ask } from '#platform/event-store';
import { applicationsContext } from './applications.module';
import { LeadingOfficials } from './read/leading-officials';
import { callId, complete, within } from './testing/application.fixture';
import { SaveApplication, SaveApplicationHandler } from './write/save-application.command';
import { StartApplication, StartApplicationHandler } from './write/start-application.command';
import { SubmitApplication, SubmitApplicationHandler } from './write/submit-application.command';
import { WithdrawApplication, WithdrawApplicationHandler } from './write/withdraw-application.command';

const economy = randomUUID();
const member = actorOf(['applicant'], [economy]);
const rights = `person-${member.personId}`;

let world: World;
let id: string;
beforeEach(async () => {
  world = await openWorld(callsContext, applicationsContext);
  await world.happened(`call-${callId}`, drafted(), published());
  await world.happened(`organisation-${economy}`, {
    type: 'OrganisationRegistered',
    data: { organisationId: economy, kind: 'federalPublicService' },
  });
  await world.happened(rights, { type: 'PersonInvited', data: {} }, { type: 'MembershipEnded', data: {} });
  ({ id } = await start(ask(member, within)));
  const answers = { ...complete, description: 'Voor iedereen.', costLines: [{ label: 'Opleiding', costCents: 100 }] };
  await new SaveApplicationHandler(world.streams).execute(new SaveApplication(id, answers, ask(member, within)));
});
afterEach(() => world.close());

/** Read when the membership still held: its end comes between that and the append. */
function askedAsMember(): Ask {
  const now = { ...ask({ ...member, organisations: [] }, within), rights: [{ stream: rights, revision: 1 }] };
  return { ...now, actor: member, rights: [{ stream: rights, revision: 0 }], again: () => Promise.resolve(now) };
}

const start = (asked: Ask) =>
  new StartApplicationHandler(world.streams).execute(new StartApplication({ callId, organisationId: economy }, asked));
const commands = {
  start: (asked: Ask) => start(asked),
  save: (asked: Ask) =>
    new SaveApplicationHandler(world.streams).execute(new SaveApplication(id, { title: 'Te laat' }, asked)),
  submit: (asked: Ask) =>
    new SubmitApplicationHandler(world.streams, new LeadingOfficials(world.readModels, world.screens)).execute(
      new SubmitApplication(id, asked),
    ),
  withdraw: (asked: Ask) =>
    new WithdrawApplicationHandler(world.streams).execute(new WithdrawApplication(id, { reason: 'x' }, asked)),
};

it.each([
  ['start', 'organisationNotYours'],
  ['save', 'notFound'],
  ['submit', 'notFound'],
  ['withdraw', 'notFound'],
] as const)('%s: a membership that ends while the command is under way counts', async (command, rule) => {
  const before = await world.log.head();
  await expect(commands[command](askedAsMember())).rejects.toMatchObject({ rule });
  expect(await world.log.head()).toBe(before);
});
