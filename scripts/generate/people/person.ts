import type { CitizenId, HouseholdId } from '../../../schema/contract/brand.js';
import type { Day } from '../calendar.js';
import type { EthnicGroup } from '../tables/ethnic-groups.js';
import type { Commune } from '../world/communes.js';
import type { Member } from './composition.js';

/** A synthetic person. Links to relatives are positions in the household's list of people. */
export interface Person extends Member {
  /** Number of the person in the whole run, from 0. */
  readonly index: number;
  /** File number at the population agency. */
  readonly recordNumber: string;
  readonly code: CitizenId;
  readonly personalNumber: string | null;
  readonly insuranceNumber: string;
  readonly fullName: string;
  readonly birthDay: Day;
  /** Also the day on which somebody who is missing was last seen: either way nothing follows it. */
  readonly deathDay: Day | null;
  readonly isMissing: boolean;
  readonly maritalStatus: 'Chưa kết hôn' | 'Đã kết hôn' | 'Ly hôn' | 'Góa';
  /** The person whom the first persona stands for: has data everywhere and no defect. */
  readonly isShowcase: boolean;
}

export interface Household {
  readonly index: number;
  readonly fileNumber: string;
  readonly code: HouseholdId;
  readonly commune: Commune;
  readonly address: string;
  /** First day of the household at its address. */
  readonly since: Day;
  readonly ethnicGroup: EthnicGroup;
  readonly religion: string;
  readonly people: readonly Person[];
}

export function formatAddress({ address, commune }: Pick<Household, 'address' | 'commune'>): string {
  return `${address}, ${commune.name}, ${commune.province.name}`;
}
