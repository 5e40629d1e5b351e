import type { AgencyName } from '../../../../subgraphs/kit/server/agency.js';

/** One way of reading a list through the gateway, and what plain SQL makes of the same. */
export interface ListVariant {
  readonly name: string;
  /** Arguments beside the filter and the order, of lists that cannot be read without. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly orderBy?: Readonly<Record<string, 'ASC' | 'DESC'>>;
  /** Condition and order on the table `t`; the key comes last in every order. */
  readonly where?: string;
  readonly order?: string;
}

/** What tells two rows of a list apart: fields of the graph joined by a character, and the same in SQL on the table `t`. */
export interface ListKey {
  readonly fields: readonly string[];
  readonly joinedBy: string;
  readonly sql: string;
}

/** A list of the root: whose table, which column is its key, and how its rows belong to somebody. */
export interface ListCase {
  readonly list: string;
  readonly agency: AgencyName;
  readonly table: string;
  readonly key: ListKey;
  readonly ownedBy: 'CITIZEN' | 'HOUSEHOLD' | 'CASE' | 'NOBODY';
  /** The column that names the owner. */
  readonly owner: string;
  /** Rows that say `confidential` are not shown to a guardian. */
  readonly hidesConfidential?: boolean;
  readonly variants: readonly ListVariant[];
}

const ID = { key: { fields: ['id'], joinedBy: '', sql: 't.id' } };
export const OF_CITIZENS = { ...ID, ownedBy: 'CITIZEN', owner: 'citizen_id' } as const;
export const OF_HOUSEHOLDS = { ...ID, ownedBy: 'HOUSEHOLD', owner: 'household_id' } as const;
/** Read by whoever reaches one of the citizens whom the case concerns. */
export const OF_CASES = { ...ID, ownedBy: 'CASE', owner: 'number' } as const;
export const OF_NOBODY = { ...ID, ownedBy: 'NOBODY', owner: '' } as const;

export const WHOLE: ListVariant = { name: 'whole' };

export function ordered(field: string, column: string): ListVariant[] {
  return (['ASC', 'DESC'] as const).map((direction) => ({
    name: `by ${field} ${direction}`,
    orderBy: { [field]: direction },
    order: `${column} ${direction} NULLS LAST`,
  }));
}

/** Rows whose column is this value; the filter is named as the column unless said. */
export function equal(field: string, value: string, column = field): ListVariant {
  return { name: `${field} ${value}`, filter: { [field]: value }, where: `${column} = '${value}'` };
}

/** Rows that hold on a day of which the generator knows every kind. */
export function heldOn(day = '2025-09-15'): ListVariant {
  const where = `valid_from <= '${day}' AND coalesce(valid_to, 'infinity') >= '${day}'`;
  return { name: 'held on a day', filter: { validOn: day }, where };
}

/** Rows of a month, of periods that begin and end with a month. */
export function ofMonth(month = '2024-06'): ListVariant {
  const where = `start_month <= '${month}' AND coalesce(end_month, '9999-12') >= '${month}'`;
  return { name: 'of a month', filter: { month }, where };
}

/** `<stem>From` and `<stem>To`, both ends included. */
export function between(stem: string, column: string, from: string, to: string, unit = ''): ListVariant {
  return {
    name: `${stem} between two values`,
    filter: { [`${stem}From${unit}`]: from, [`${stem}To${unit}`]: to },
    where: `${column} BETWEEN '${from}' AND '${to}'`,
  };
}
