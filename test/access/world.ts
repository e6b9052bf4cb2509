import { randomUUID } from 'node:crypto';
import { admissible, call2022, draft, personIdOf, publishedCall } from '../support/examples';
import type { Tandem, User } from '../support/tandem';
import { inviteEverybody, type Kind, type Person } from './people';

/** One thing of each sort in each state that changes who may see or do what; the ids are those of path parameters. */
export interface World {
  readonly people: ReadonlyMap<Kind, Person>;
  readonly things: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What the references in bodies stand for, by field name. */
  readonly references: Readonly<Record<string, string>>;
}

const now = '2022-02-15T09:00:00.000Z';

export async function buildWorld(tandem: Tandem): Promise<World> {
  const administrator = await tandem.as('an.verlinden');
  const did = async (who: User, path: string, body?: object): Promise<string> => {
    const { status, body: receipt } = await who.post(path, body);
    if (status !== 201) throw new Error(`${path} answered ${JSON.stringify(receipt)}`);
    return receipt.id;
  };
  await tandem.at(now);
  const own = await tandem.organisation('FOD Economie');
  const other = await tandem.organisation('RIZIV');
  const house = await tandem.organisation('FOD BOSA');
  const people = await inviteEverybody(tandem, administrator, { own, other, house });
  const applicant = people.get('applicant')!.user;

  const openCall = await publishedCall(administrator);
  const coming = { ...call2022, scheme: 'pilot', year: 2023, ordinal: 1 };
  const draftCall = await did(administrator, '/v1/calls', coming);
  await did(administrator, `/v1/calls/${openCall}/jury`, {
    chairPersonId: people.get('juryChair')!.id,
    substitutePersonId: await personIdOf(tandem, 'ruth.segers'),
    jurors: [
      { personId: people.get('juror')!.id, languages: ['nl'] },
      { personId: await personIdOf(tandem, 'julia.weber'), languages: ['de', 'fr'] },
    ],
  });
  const meetingAbout = (applicationId: string) =>
    did(people.get('juryChair')!.user, `/v1/calls/${openCall}/deliberations`, {
      startsAt: '2022-04-20T08:00:00.000Z',
      applicationIds: [applicationId],
      quorum: 2,
    });
  const draftApplication = await draft(applicant, openCall);
  const submittedApplication = await draft(applicant, openCall);
  await did(applicant, `/v1/applications/${submittedApplication}/submissions`);
  const asking = () => admissible(tandem, 'ines.peeters', openCall, 1_000_000);
  const propose = async (applicationId: string): Promise<string> =>
    did(administrator, `/v1/calls/${openCall}/grants`, { applicationId, grantedCents: 800_000 });
  const award = async (grantId: string): Promise<string> =>
    did(administrator, `/v1/calls/${openCall}/grants/${grantId}/decisions`, {
      outcome: 'awarded',
      motivation: 'Sterk project.',
    });
  const decree = async (): Promise<string> =>
    did(administrator, '/v1/decrees', { callId: openCall, sourceLine: '06.40.22.01.00.02' });

  const admissibleApplication = await asking();
  const juryFile = await asking();
  await did(administrator, `/v1/calls/${openCall}/jury/rounds`, {});
  const openAssessment = await did(administrator, `/v1/calls/${openCall}/assignments`, {
    applicationId: admissibleApplication,
    jurorPersonId: people.get('juror')!.id,
  });
  const allocated = await allocation(tandem, did, people);
  const awardedGrant = await award(await propose(await asking()));
  const publishedDecree = await decree();
  const day = '2022-02-15';
  const about = `/v1/decrees/${publishedDecree}`;
  await did(administrator, `${about}/financeInspections`);
  await did(await tandem.as('bart.desmet'), `${about}/advices`, {
    advice: 'favourable',
    advisedOn: day,
    explanation: 'Gunstig.',
  });
  await did(administrator, `${about}/signatures`, { signedOn: day });
  await did(administrator, `${about}/publications`, { publishedOn: day, numac: '2022204054' });
  await award(await propose(await asking()));
  const draftDecree = await decree();
  const proposedGrant = await propose(await asking());
  const deliberation = await meetingAbout(admissibleApplication);
  await did(people.get('juryChair')!.user, `/v1/calls/${openCall}/rankings`, { inSpiteOf: 'Matrix' });
  await tandem.settled();
  const deliveries = await administrator.get('/v1/deliveries?limit=1');
  const subject = await did(administrator, '/v1/people', {
    name: 'Subject',
    email: 'subject@matrix.example',
    language: 'fr',
  });
  await tandem.settled();

  const [id, unknown] = [(value: string) => ({ id: value }), randomUUID()];
  return {
    people,
    things: {
      openCall: id(openCall),
      draftCall: id(draftCall),
      draftApplication: id(draftApplication),
      submittedApplication: id(submittedApplication),
      admissibleApplication: id(admissibleApplication),
      proposedGrant: { id: openCall, grantId: proposedGrant },
      awardedGrant: { id: openCall, grantId: awardedGrant },
      juryFile: { id: openCall, applicationId: juryFile },
      fileToScore: { id: openCall, applicationId: admissibleApplication },
      submittedJuryFile: { id: openCall, applicationId: submittedApplication },
      grantOfAnotherCall: { id: draftCall, grantId: awardedGrant },
      deliberation: id(deliberation),
      openAssessment: id(openAssessment),
      establishedRanking: { id: openCall, version: '1', applicationId: admissibleApplication },
      allocation: allocated,
      allocationOfAnotherCall: { ...allocated, id: draftCall },
      draftDecree: id(draftDecree),
      publishedDecree: id(publishedDecree),
      organisation: id(own),
      person: id(subject),
      delivery: id(deliveries.body.items[0].id),
      unknown: { id: unknown, version: '1', grantId: unknown, applicationId: unknown, allocationId: unknown },
    },
    references: {
      callId: openCall,
      organisationId: own,
      applicationId: admissibleApplication,
      managerPersonId: people.get('manager')!.id!,
    },
  };
}

type Did = (who: User, path: string, body?: object) => Promise<string>;

/** A call of its own, with one file that its jury gave the first place and an allocation of its envelope. */
async function allocation(tandem: Tandem, did: Did, people: ReadonlyMap<Kind, Person>) {
  const [administrator, chair] = [people.get('administrator')!.user, people.get('juryChair')!.user];
  const callId = await publishedCall(administrator, { scheme: 'allocated' });
  const applicationId = await admissible(tandem, 'ines.peeters', callId, 1_000_000);
  const present = [people.get('juryChair')!.id, people.get('juror')!.id];
  await did(administrator, `/v1/calls/${callId}/jury`, {
    chairPersonId: present[0],
    substitutePersonId: await personIdOf(tandem, 'ruth.segers'),
    jurors: [{ personId: present[1], languages: ['nl'] }],
  });
  const agenda = { startsAt: now, applicationIds: [applicationId], quorum: 2 };
  const meeting = await did(chair, `/v1/calls/${callId}/deliberations`, agenda);
  await did(chair, `/v1/deliberations/${meeting}/openings`, { present });
  const place = { outcome: 'proposed', motivation: 'Sterk.', adjustedRank: 1, rankReason: 'Het enige.' };
  await did(chair, `/v1/deliberations/${meeting}/decisions`, { applicationId, ...place });
  await did(chair, `/v1/calls/${callId}/rankings`, { inSpiteOf: 'Matrix' });
  return { id: callId, allocationId: await did(administrator, `/v1/calls/${callId}/allocations`) };
}
