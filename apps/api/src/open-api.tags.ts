/** The chapters of the OpenAPI document, in this order. */
export const tags: Readonly<Record<string, string>> = {
  calls: 'Calls for projects: drafted, published with a fixed window, amended, extended, cancelled',
  applications: 'What organisations ask for: saved half done, submitted whole and on time, found admissible or not',
  juries: 'Who judges the files of a call, and what stands between people and files',
  assessments: 'What each juror finds of each file: drafts, scores, abstentions',
  deliberations: 'Meetings of a jury and what they decide on each file',
  rankings: 'The order of the files of a call, and what it rests on',
  allocations: 'How the envelope is shared out over a ranking, and what if it were otherwise',
  grants: 'The envelope of a call and what is proposed and awarded out of it',
  decrees: 'The royal decree that distributes the money: drafted, advised on, signed, published, in force',
  organisations: 'Who can apply, and where credits arrive',
  people: 'Who may do what, for which organisation',
  deliveries: 'Who was told what, and whether it arrived',
  work: 'What runs behind the screens, for administrators',
  health: 'For whoever watches the process',
  development: 'Demo people, frozen time and written mails; exists only with TANDEM_DEV=1',
};
