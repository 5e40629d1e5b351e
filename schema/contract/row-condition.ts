/** What must be true of a citizen for a grant to reach the record. Closed list: `schema/policy` and SQL know each one. */
export const ROW_CONDITIONS = ['SELF', 'WARD', 'RESIDENT', 'DOSSIER', 'CASE', 'ANY', 'NONE'] as const;
export type RowCondition = (typeof ROW_CONDITIONS)[number];

/** Alternatives, each a list that must hold together: `[['RESIDENT', 'CASE']]`, `[['SELF'], ['WARD']]`. */
export type RowConditions = readonly (readonly RowCondition[])[];

/** How a value is cut before it leaves the gateway. */
export const MASKS = ['LAST4', 'YEAR', 'COMMUNE', 'BAND', 'INITIALS'] as const;
export type Mask = (typeof MASKS)[number];
