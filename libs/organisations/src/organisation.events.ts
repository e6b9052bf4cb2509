import type { LocalizedText, Messages, OrganisationId } from '#platform/domain';

/** Kinds of organisation (glossary A.1): what a call names as eligible. */
export const organisationKinds = [
  'federalPublicService',
  'programmatoryPublicService',
  'publicInterestInstitution',
  'socialSecurityInstitution',
  'scientificInstitution',
  'publicEnterprise',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Where credits arrive (A.2 DistributionLine): `32 21 1 0 121101` = department, division, programme, activity, base allocation. */
export interface BudgetAddress {
  readonly department: string; // 2 digits
  readonly division: string; // 2 digits
  readonly programme: string; // 1 digit
  readonly activity: string; // 1 digit
  readonly allocation: string; // 6 digits, economic code
}

/** Facts, kept for ever: add a type or an optional field, never rename or remove one. */
export type OrganisationEvent = Messages<{
  OrganisationRegistered: {
    organisationId: OrganisationId;
    kboNumber: string;
    kind: OrganisationKind;
    names: LocalizedText;
  };
  OrganisationRenamed: { organisationId: OrganisationId; names: LocalizedText };
  BudgetAddressSet: { organisationId: OrganisationId; address: BudgetAddress };
}>;

/** The guard stream `kboNumber-<ten digits>` holds this once. */
export type KboNumberEvent = Messages<{ KboNumberTaken: { organisationId: OrganisationId } }>;
