export const deliveryChecks = [
  { name: 'everything has settled: no work open or dead, every reader of the log at its end', find: unfinished },
  { name: 'whoever was to be told has exactly one delivery', find: wrongDeliveries },
  { name: 'every delivery is sent, with one mail', find: wrongMails },
];

function unfinished({ unsettled, openWork, checkpoints, stopped, head }) {
  return [
    ...(unsettled ? [unsettled] : []),
    ...openWork.map(({ id, state, attempts, error }) => `outbox ${id} is ${state} after ${attempts} attempts: ${error}`), // prettier-ignore
    ...checkpoints
      .filter(({ position }) => position !== head)
      .map(({ name, position }) => `${name} stands at ${position}, the log at ${head}`),
    ...stopped.map(({ name, cause }) => `${name} has stopped: ${cause}`),
  ];
}

/** Whom each fact is told to; facts that are not named here must only not be told twice. */
const told = {
  ApplicationSubmitted: ({ data }, { inOrganisation }) => [
    data.applicantPersonId,
    ...inOrganisation(data, 'leadingOfficial'),
  ],
  ApplicationRejectedAsLate: ({ data }) => [data.applicantPersonId],
  ApplicationFoundAdmissible: ({ data }, { inOrganisation }) => [
    data.applicantPersonId,
    ...inOrganisation(data, 'leadingOfficial', 'diversityOfficer'),
  ],
  ApplicationWithdrawn: ({ data }, { inOrganisation, having }) => [
    ...having('administrator'),
    ...inOrganisation(data, 'leadingOfficial', 'diversityOfficer'),
  ],
  GrantAwarded: ({ data }, { inOrganisation }) => inOrganisation(data, 'leadingOfficial', 'diversityOfficer'),
  GrantRefused: ({ data }, { inOrganisation }) => inOrganisation(data, 'leadingOfficial', 'diversityOfficer'),
};

function wrongDeliveries({ events, deliveries }) {
  const people = peopleIn(events);
  const byEvent = new Map();
  for (const each of deliveries) byEvent.set(each.event, [...(byEvent.get(each.event) ?? []), each]);
  const known = new Set(events.map(({ id }) => id));
  return [
    ...events.flatMap((event) => differences(event, byEvent.get(event.id) ?? [], told[event.type]?.(event, people))),
    ...deliveries.filter(({ event }) => !known.has(event)).map(({ id, event }) => `delivery ${id} is about event ${event}, which is not in the log`), // prettier-ignore
  ];
}

function differences({ id, type, position }, found, expected) {
  const names = found.map(({ recipient, channel }) => `${recipient} by ${channel}`);
  const about = `event ${id} (${type}, position ${position})`;
  const twice = names.filter((name, n) => names.indexOf(name) < n).map((name) => `${about}: two deliveries to ${name}`);
  if (!expected) return twice;
  const wanted = [...new Set(expected)].map((recipient) => `${recipient} by mail`);
  const missing = wanted.filter((name) => !names.includes(name)).map((name) => `${about}: no delivery to ${name}`);
  const more = names.filter((name) => !wanted.includes(name)).map((name) => `${about}: a delivery to ${name}, who was not to be told`); // prettier-ignore
  return [...twice, ...missing, ...more];
}

/** Roles and memberships only grow while the load runs. */
function peopleIn(events) {
  const people = new Map();
  for (const { type, data } of events) {
    const person = people.get(data.personId) ?? { roles: new Set(), organisations: new Set() };
    if (type === 'RoleGranted') person.roles.add(data.role);
    else if (type === 'MembershipStarted') person.organisations.add(data.organisationId);
    else continue;
    people.set(data.personId, person);
  }
  const idsOf = (isMeant) => [...people].filter(([, person]) => isMeant(person)).map(([id]) => id);
  return {
    having: (role) => idsOf(({ roles }) => roles.has(role)),
    inOrganisation: ({ organisationId }, ...wanted) =>
      idsOf(({ roles, organisations }) => organisations.has(organisationId) && wanted.some((role) => roles.has(role))),
  };
}

function wrongMails({ deliveries, mails }) {
  const files = new Set(mails);
  const known = new Set(deliveries.map(({ id }) => id));
  return [
    ...deliveries.filter(({ state }) => state !== 'sent').map(({ id, state, template, error }) => `delivery ${id} (${template}) is ${state}: ${error}`), // prettier-ignore
    ...deliveries
      .filter(({ id }) => !files.has(id))
      .map(({ id, template }) => `delivery ${id} (${template}) has no mail`),
    ...mails.filter((id) => !known.has(id)).map((id) => `mail ${id} belongs to no delivery`),
  ];
}
