/** Mails to people about their own place here. `{personId}` never stands in a subject line. */
export const organisationsMails = {
  PersonInvited: {
    subject: {
      nl: 'U bent uitgenodigd in Tandem',
      fr: 'Vous êtes invité dans Tandem',
      de: 'Sie sind zu Tandem eingeladen',
      en: 'You are invited to Tandem',
    },
    text: {
      nl: 'Een beheerder heeft u uitgenodigd. Meld u aan met dit e-mailadres om te beginnen.',
      fr: 'Un administrateur vous a invité. Connectez-vous avec cette adresse e-mail pour commencer.',
      de: 'Ein Administrator hat Sie eingeladen. Melden Sie sich mit dieser E-Mail-Adresse an, um zu beginnen.',
      en: 'An administrator has invited you. Sign in with this e-mail address to start.',
    },
  },
  RoleGranted: {
    subject: {
      nl: 'U kreeg een rol in Tandem',
      fr: 'Vous avez reçu un rôle dans Tandem',
      de: 'Sie haben eine Rolle in Tandem erhalten',
      en: 'You were given a role in Tandem',
    },
    text: {
      nl: 'Uw rollen in Tandem zijn gewijzigd: u kreeg de rol „{roleId}”.',
      fr: 'Vos rôles dans Tandem ont changé: vous avez reçu le rôle « {roleId} ».',
      de: 'Ihre Rollen in Tandem wurden geändert: Sie erhielten die Rolle „{roleId}“.',
      en: 'Your roles in Tandem have changed: you were given the role “{roleId}”.',
    },
  },
  RoleRevoked: {
    subject: {
      nl: 'Een rol in Tandem is ingetrokken',
      fr: 'Un rôle dans Tandem a été retiré',
      de: 'Eine Rolle in Tandem wurde entzogen',
      en: 'A role in Tandem was revoked',
    },
    text: {
      nl: 'Uw rollen in Tandem zijn gewijzigd: de rol „{roleId}” is ingetrokken.',
      fr: 'Vos rôles dans Tandem ont changé: le rôle « {roleId} » a été retiré.',
      de: 'Ihre Rollen in Tandem wurden geändert: die Rolle „{roleId}“ wurde entzogen.',
      en: 'Your roles in Tandem have changed: the role “{roleId}” was revoked.',
    },
  },
  MembershipStarted: {
    subject: {
      nl: 'Uw organisatie in Tandem',
      fr: 'Votre organisation dans Tandem',
      de: 'Ihre Organisation in Tandem',
      en: 'Your organisation in Tandem',
    },
    text: {
      nl: 'U handelt in Tandem voor {organisationId} vanaf {fromDate}.',
      fr: 'Vous agissez dans Tandem pour {organisationId} à partir du {fromDate}.',
      de: 'Sie handeln in Tandem für {organisationId} ab dem {fromDate}.',
      en: 'You act in Tandem for {organisationId} from {fromDate}.',
    },
  },
  MembershipEnded: {
    subject: {
      nl: 'Uw organisatie in Tandem',
      fr: 'Votre organisation dans Tandem',
      de: 'Ihre Organisation in Tandem',
      en: 'Your organisation in Tandem',
    },
    text: {
      nl: 'U handelt in Tandem niet langer voor {organisationId} vanaf {untilDate}.',
      fr: "Vous n'agissez plus dans Tandem pour {organisationId} à partir du {untilDate}.",
      de: 'Sie handeln in Tandem ab dem {untilDate} nicht mehr für {organisationId}.',
      en: 'You no longer act in Tandem for {organisationId} from {untilDate}.',
    },
  },
} as const;
