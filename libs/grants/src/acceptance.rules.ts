import type { RuleTexts } from '#platform/domain';

export const acceptanceRules = {
  grantNeedsNoAcceptance: {
    status: 409,
    nl: 'Bij deze beslissing valt niets te aanvaarden of te weigeren.',
    fr: "Cette décision n'est ni à accepter ni à décliner.",
    de: 'Diese Entscheidung ist weder anzunehmen noch abzulehnen.',
    en: 'There is nothing to accept or decline about this decision.',
  },
  grantAlreadyAccepted: {
    status: 409,
    nl: 'Deze toekenning is al aanvaard en blijft dat.',
    fr: 'Cet octroi a déjà été accepté, définitivement.',
    de: 'Diese Zuerkennung wurde bereits endgültig angenommen.',
    en: 'This grant has been accepted already, for good.',
  },
  grantAlreadyDeclined: {
    status: 409,
    nl: 'Uw organisatie heeft deze toekenning al geweigerd.',
    fr: 'Votre organisation a déjà décliné cet octroi.',
    de: 'Ihre Organisation hat diese Zuerkennung bereits abgelehnt.',
    en: 'Your organisation has declined this grant already.',
  },
  acceptanceTooLate: {
    status: 422,
    nl: 'De termijn om deze toekenning te aanvaarden is verstreken: {closedAt}.',
    fr: 'Le délai pour accepter cet octroi est écoulé : {closedAt}.',
    de: 'Die Frist zur Annahme dieser Zuerkennung ist abgelaufen: {closedAt}.',
    en: 'The term to accept this grant is over: {closedAt}.',
  },
} as const satisfies RuleTexts;
