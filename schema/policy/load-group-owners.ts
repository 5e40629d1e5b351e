import { readPolicyFile, type PolicyError, type PolicyFile } from './policy-file.js';

/** Who owns a group from one day to another; both days included, null for an open end. */
export interface OwnershipPeriod {
  readonly institution: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
  readonly verified: boolean;
}

export type GroupOwners = ReadonlyMap<string, readonly OwnershipPeriod[]>;

interface OwnersContent {
  owners: { groups: string[]; periods: (Omit<OwnershipPeriod, 'validFrom' | 'validTo'> & Partial<OwnershipPeriod>)[] }[];
}

const MS_PER_DAY = 86_400_000;

/**
 * The owners of each of the groups, oldest period first. A PolicyError names the line of a group that is unknown or stands twice, and of a
 * period that does not begin on the day after the one before it; a group without an owner is named at line 1.
 */
export function loadGroupOwners(directory: string, groups: Iterable<string>): GroupOwners {
  const file: PolicyFile<OwnersContent> = readPolicyFile(directory, 'group-owners');
  const missing = new Set(groups);
  const known = new Set(missing);
  const owners = new Map<string, readonly OwnershipPeriod[]>();
  for (const [index, entry] of file.content.owners.entries()) {
    const periods = entry.periods.map((period): OwnershipPeriod => ({
      ...period,
      validFrom: period.validFrom ?? null,
      validTo: period.validTo ?? null,
    }));
    assertWithoutGap(periods, (position, reason) => file.errorAt(['owners', index, 'periods', position], reason));
    for (const [position, group] of entry.groups.entries()) {
      const path = ['owners', index, 'groups', position];
      if (!known.has(group)) throw file.errorAt(path, `unknown information group ${group}`);
      if (!missing.delete(group)) throw file.errorAt(path, `${group} has its owners already`);
      owners.set(group, periods);
    }
  }
  const [forgotten] = missing;
  if (forgotten !== undefined) throw file.errorAt([], `${forgotten} has no owner`);
  return owners;
}

/** Somebody owns the group on every day: the first period has no beginning, the last no end. */
function assertWithoutGap(periods: readonly OwnershipPeriod[], error: (position: number, reason: string) => PolicyError): void {
  for (const [position, { validFrom }] of periods.entries()) {
    const expected = position === 0 ? null : dayAfter(periods[position - 1]?.validTo ?? null);
    if (validFrom !== expected) throw error(position, `a period begins on ${validFrom ?? 'no day'}, not on ${expected ?? 'no day'}`);
  }
  if (periods.at(-1)?.validTo != null) throw error(periods.length - 1, 'the last period has an end');
}

function dayAfter(day: string | null): string | null {
  return day === null ? null : new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10);
}

/** Who owns a group on a day. */
export function findOwnerOn(periods: readonly OwnershipPeriod[], day: string): OwnershipPeriod | null {
  return periods.find(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day)) ?? null;
}
