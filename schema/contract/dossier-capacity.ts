/** The capacity in which an organisation knows a citizen → the agency whose records say so. Closed list: grants name these, and SQL evaluates them at their holder alone. */
export const DOSSIER_HOLDERS = {
  ASSISTANCE_RECIPIENT: 'labour',
  MERITORIOUS_PERSON: 'labour',
  HOLDER_OF_MATCHED_ACCOUNT: 'labour',
  INSURED_PERSON: 'social-insurance',
  PATIENT_OF_OPEN_ENCOUNTER: 'health',
} as const;

export type DossierCapacity = keyof typeof DOSSIER_HOLDERS;

export function isDossierCapacity(text: unknown): text is DossierCapacity {
  return typeof text === 'string' && Object.hasOwn(DOSSIER_HOLDERS, text);
}

/** The agency whose records say which cases are open. */
export const CASE_HOLDER = 'labour';
