import type { RowCondition } from '../../schema/contract/row-condition.js';
import { formOf, type AccessMatrix, type Permission } from './access-matrix.js';

/** What a role may read of one field for one purpose, with everything that makes it more or less. */
export interface Cell extends Permission {
  readonly isCut: boolean;
  readonly caseRequired: boolean;
  readonly breakGlass: boolean;
}

export type Direction = 'WIDENED' | 'NARROWED' | 'CHANGED';

/** The fields of one role and purpose for which the same became something else. Null: not read at all. */
export interface Difference {
  readonly role: string;
  readonly purpose: string;
  readonly direction: Direction;
  readonly before: Cell | null;
  readonly after: Cell | null;
  readonly coordinates: readonly string[];
}

/** Field by field, not grant by grant: a field that moves to another group changes what is read, whether or not a grant was touched. */
export function compareMatrices(before: AccessMatrix, after: AccessMatrix): readonly Difference[] {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const found = new Map<string, { -readonly [Key in keyof Difference]: Difference[Key] } & { coordinates: string[] }>();
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was = null, is = null] = [old.get(key), now.get(key)];
    const direction = compareCells(was, is);
    const [role = '', purpose = '', coordinate = ''] = key.split(' ');
    if (direction === null) continue;
    const same = JSON.stringify([role, purpose, direction, essenceOf(was), essenceOf(is)]);
    const known = found.get(same) ?? { role, purpose, direction, before: was, after: is, coordinates: [] };
    known.coordinates.push(coordinate);
    found.set(same, known);
  }
  return [...found.values()];
}

/** By `role purpose coordinate`; no entry where nothing is read. */
function cellsOf(matrix: AccessMatrix): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [group, permissions] of matrix.permissionsByGroup) {
    for (const permission of permissions) {
      const needs = matrix.policy.purposes.get(permission.purpose);
      for (const coordinate of matrix.fieldsByGroup.get(group) ?? []) {
        const form = formOf(matrix, permission, coordinate);
        if (form === 'REFUSED') continue;
        const { caseRequired = false, breakGlass = false } = needs ?? {};
        const cell = { ...permission, isCut: form === 'CUT', caseRequired, breakGlass };
        cells.set(`${permission.role} ${permission.purpose} ${coordinate}`, cell);
      }
    }
  }
  return cells;
}

/** What of a cell decides what is read; the name of its group does not. */
function essenceOf(cell: Cell | null): unknown {
  if (cell === null) return null;
  const { rows, mask, isCut, capacity, namedByCase, caseRequired, breakGlass } = cell;
  return [rows, isCut ? mask : null, capacity, namedByCase, caseRequired, breakGlass];
}

/** Null when the same is read under the same conditions. */
export function compareCells(before: Cell | null, after: Cell | null): Direction | null {
  const [wider, narrower] = [isAtLeast(after, before), isAtLeast(before, after)];
  if (wider && narrower) return null;
  if (wider) return 'WIDENED';
  return narrower ? 'NARROWED' : 'CHANGED';
}

/** Whether whatever the smaller one gives, the larger gives as well. Where nobody can tell, it does not. */
function isAtLeast(larger: Cell | null, smaller: Cell | null): boolean {
  if (smaller === null) return true;
  if (larger === null) return false;
  const isReached = alternativesOf(smaller).every((narrow) =>
    alternativesOf(larger).some((wide) => wide.every((one) => narrow.includes(one))),
  );
  const isWhole = !larger.isCut || (smaller.isCut && larger.mask === smaller.mask);
  const isFree = (condition: 'namedByCase' | 'caseRequired' | 'breakGlass') => !larger[condition] || smaller[condition];
  const isCounted = !larger.rows.flat().includes('DOSSIER') || larger.capacity === smaller.capacity;
  return isReached && isWhole && isFree('namedByCase') && isFree('caseRequired') && isFree('breakGlass') && isCounted;
}

/** `ANY` asks for nothing; what is only counted stays an alternative of its own, so that a record is more than its count. */
function alternativesOf({ rows }: Cell): readonly (readonly RowCondition[])[] {
  if (rows.length === 0) return [[]];
  return rows.map((alternative) => alternative.filter((condition) => condition !== 'ANY'));
}
