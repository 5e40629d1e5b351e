import type { Policy } from '../../schema/policy/policy.js';

/** Who asks, as far as prices go. */
export type CostClass = 'CITIZEN' | 'OFFICER' | 'MACHINE' | 'ANALYST';

/** What one operation may cost, types and fields together. */
export interface CostLimits {
  readonly maximumByClass: Readonly<Record<CostClass, number>>;
  /** Elements of a list that nothing slices. */
  readonly unslicedListSize: number;
}

const STATISTICS = 'STATISTICS';

/** Setting of each class's figure. */
export const COST_SETTINGS = {
  CITIZEN: 'ASXH_MAX_COST_CITIZEN',
  OFFICER: 'ASXH_MAX_COST_OFFICER',
  MACHINE: 'ASXH_MAX_COST_MACHINE',
  ANALYST: 'ASXH_MAX_COST_ANALYST',
} as const satisfies Record<CostClass, string>;

/** The profile of schema/operations costs 240, a citizen with every field of four levels 4,900, fifty citizens with records of four agencies 3,600. */
export const DEFAULT_COST_LIMITS: CostLimits = {
  maximumByClass: { CITIZEN: 20_000, OFFICER: 100_000, MACHINE: 20_000, ANALYST: 200_000 },
  unslicedListSize: 5,
};

export function readCostLimits(readNumber: (name: string, otherwise: number) => number): CostLimits {
  const { maximumByClass, unslicedListSize } = DEFAULT_COST_LIMITS;
  return {
    maximumByClass: {
      CITIZEN: readNumber(COST_SETTINGS.CITIZEN, maximumByClass.CITIZEN),
      OFFICER: readNumber(COST_SETTINGS.OFFICER, maximumByClass.OFFICER),
      MACHINE: readNumber(COST_SETTINGS.MACHINE, maximumByClass.MACHINE),
      ANALYST: readNumber(COST_SETTINGS.ANALYST, maximumByClass.ANALYST),
    },
    unslicedListSize: readNumber('ASXH_UNSLICED_LIST_SIZE', unslicedListSize),
  };
}

/** An analyst is whoever may ask for statistics and for nothing else. */
export function costClassOf({ roles, grantsByRole }: Pick<Policy, 'roles' | 'grantsByRole'>, role: string): CostClass {
  const actsAs = roles.get(role)?.actsAs;
  if (actsAs === 'ORGANISATION') return 'MACHINE';
  const purposes = [...(grantsByRole.get(role)?.keys() ?? [])];
  if (purposes.length > 0 && purposes.every((purpose) => purpose === STATISTICS)) return 'ANALYST';
  // Also for a role that the policy does not know: the smallest limit.
  return actsAs === 'OFFICER' ? 'OFFICER' : 'CITIZEN';
}
