import type { Language, LocalDate, Messages, OrganisationId, PersonId, Role, VaultRef } from '#platform/domain';

/** Facts, kept for ever. Names, addresses and reasons lie in the vault. */
export type PersonEvent = Messages<{
  PersonInvited: { personId: PersonId; name: VaultRef; email: VaultRef; language: Language };
  IdentityBound: { personId: PersonId; issuerKey?: string | undefined }; // keyed hash of the issuer
  LanguageChosen: { personId: PersonId; language: Language };
  MembershipStarted: { personId: PersonId; organisationId: OrganisationId; fromDate: LocalDate };
  MembershipEnded: { personId: PersonId; organisationId: OrganisationId; untilDate: LocalDate };
  ReportingLineStarted: { personId: PersonId; managerPersonId: PersonId; fromDate: LocalDate };
  ReportingLineEnded: { personId: PersonId; managerPersonId: PersonId; untilDate: LocalDate };
  RoleGranted: { personId: PersonId; role: Role; reason: VaultRef };
  RoleRevoked: { personId: PersonId; role: Role; reason: VaultRef };
}>;

/** Guard streams `email-<keyed hash>` and `identity-<keyed hash>` hold these once. */
export type EmailEvent = Messages<{ EmailTaken: { personId: PersonId } }>;
export type IdentityEvent = Messages<{ IdentityTaken: { personId: PersonId } }>;
