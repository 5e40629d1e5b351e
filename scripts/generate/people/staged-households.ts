import type { Member } from './composition.js';

/** The communes of the demo officers, one in each province. */
export const STAGED_COMMUNES = { dongNai: '26041', laoCai: '02647' } as const;

export interface StagedHousehold {
  readonly communeCode: string;
  readonly members: readonly Member[];
  /** Names of the first members; the others get drawn ones. */
  readonly names: readonly string[];
}

const ALIVE = { isDeceased: false } as const;

/**
 * The first households of every run, whatever its seed and size: the people whom the personas stand for. Family 0 is the profile that
 * has data in all four agencies; 1 a guardian with a ward; 2 one whose right is suspended; 3 a family of the other province.
 */
const STAGED_HOUSEHOLDS: readonly StagedHousehold[] = [
  {
    communeCode: STAGED_COMMUNES.dongNai,
    names: ['Nguyễn Thị Thu An', 'Trần Quốc Việt', 'Trần Minh Khôi', 'Trần Ngọc Mai', 'Lê Thị Phước'],
    members: [
      { relation: 'Chủ hộ', sex: 'Nữ', age: 39, spouse: 1, mother: 4, ...ALIVE },
      { relation: 'Chồng', sex: 'Nam', age: 41, spouse: 0, ...ALIVE },
      { relation: 'Con', sex: 'Nam', age: 15, father: 1, mother: 0, ...ALIVE },
      { relation: 'Con', sex: 'Nữ', age: 8, father: 1, mother: 0, ...ALIVE },
      { relation: 'Mẹ', sex: 'Nữ', age: 68, ...ALIVE },
    ],
  },
  {
    communeCode: STAGED_COMMUNES.dongNai,
    names: ['Phạm Thị Bình', 'Phạm Gia Huy'],
    members: [
      { relation: 'Chủ hộ', sex: 'Nữ', age: 63, ...ALIVE },
      { relation: 'Cháu', sex: 'Nam', age: 10, guardian: 0, ...ALIVE },
    ],
  },
  {
    communeCode: STAGED_COMMUNES.dongNai,
    names: ['Lê Văn Dũng', 'Lê Thị Thảo'],
    members: [
      { relation: 'Chủ hộ', sex: 'Nam', age: 66, ...ALIVE },
      { relation: 'Cháu', sex: 'Nữ', age: 12, guardian: 0, ...ALIVE },
    ],
  },
  {
    communeCode: STAGED_COMMUNES.laoCai,
    names: ['Hoàng Văn Giang', 'Lương Thị Hằng', 'Hoàng Thu Thủy'],
    members: [
      { relation: 'Chủ hộ', sex: 'Nam', age: 35, spouse: 1, ...ALIVE },
      { relation: 'Vợ', sex: 'Nữ', age: 33, spouse: 0, ...ALIVE },
      { relation: 'Con', sex: 'Nữ', age: 6, father: 0, mother: 1, ...ALIVE },
    ],
  },
];

export const STAGED_HOUSEHOLD_COUNT = STAGED_HOUSEHOLDS.length;
/** The smallest run that holds all of them. */
export const STAGED_PEOPLE = STAGED_HOUSEHOLDS.reduce((sum, { members }) => sum + members.length, 0);
/** Whom the officers of merit and of the hospital read: she has a dossier with each. */
export const GRANDMOTHER = { household: 0, position: 4 } as const;
/** The household whose guardian's right is suspended. */
export const SUSPENDED_GUARDIAN_HOUSEHOLD = 2;

export function findStagedHousehold(index: number): StagedHousehold | null {
  return STAGED_HOUSEHOLDS[index] ?? null;
}
