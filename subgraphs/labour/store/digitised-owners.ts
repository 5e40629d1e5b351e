/** What a digitised paper can belong to: the table in which its owner stands under `record_number`, and the group that opens both. */
export const DIGITISED_OWNERS = {
  // Names, sizes and the number of the papers can tell why somebody is assisted, so they stand beside the reason, not beside the fact.
  ASSISTANCE_ENTITLEMENT: { table: 'assistance_entitlement', group: 'labour.assistance-detail' },
  MERITORIOUS_DOSSIER: { table: 'meritorious_dossier', group: 'labour.meritorious' },
  DISABILITY_CERTIFICATE: { table: 'disability_certificate', group: 'labour.disability' },
  CHILD_CIRCUMSTANCE: { table: 'child_circumstance', group: 'labour.child' },
  UNEMPLOYMENT_CLAIM: { table: 'unemployment_claim', group: 'labour.unemployment' },
} as const;

export type DigitisedOwnerKind = keyof typeof DIGITISED_OWNERS;
/** The keys of a literal are what its type says. */
export const DIGITISED_OWNER_KINDS = Object.keys(DIGITISED_OWNERS) as readonly DigitisedOwnerKind[];
