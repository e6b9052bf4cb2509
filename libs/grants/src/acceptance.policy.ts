/** Who accepts or declines a grant for the organisation. */
export const mayAccept = ['applicant', 'budgetHolder', 'leadingOfficial'] as const;

/** Who hears that there is something to accept. */
export const toldOfAcceptance = [...mayAccept, 'diversityOfficer'] as const;
