/** A row of a reach table, its columns by their names in the database. */
export type ReachRow = Readonly<Record<string, string | null>>;

/** One page of the register's feed: for everyone named in it, all there is to know of them now. */
export interface ReachPage {
  /** Where to read on from. */
  readonly position: string;
  readonly more: boolean;
  readonly citizenIds: readonly string[];
  readonly householdIds: readonly string[];
  readonly residences: readonly ReachRow[];
  readonly guardians: readonly ReachRow[];
  readonly protections: readonly ReachRow[];
  readonly aliases: readonly ReachRow[];
  readonly householdUnits: readonly ReachRow[];
  readonly householdMembers: readonly ReachRow[];
}
