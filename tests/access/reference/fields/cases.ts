import type { Subject } from '../reach.js';
import { about, citizen, listed, type Resolve, type Viewer } from '../viewer.js';
import type { Row } from '../world.js';

/** A case is read by whoever reaches one of those whom it concerns. */
export function subjectOfCase({ world }: Viewer, row: Row): Subject {
  return { oneOf: world.find('case_citizen', 'case_number', row.number).map(({ citizen_id: id }) => id) };
}

const distinct = (values: readonly unknown[]): unknown[] => [...new Set(values)];

export const CASE_FIELDS: Readonly<Record<string, Resolve>> = {
  'Query.case': (viewer, _query, { number }) => {
    const [row] = viewer.world.find('case_file', 'number', number);
    return row !== undefined && viewer.reach.reaches('labour.case', subjectOfCase(viewer, row))
      ? about(viewer, row, subjectOfCase(viewer, row))
      : null;
  },
  'Case.citizens': (viewer, { row }) =>
    distinct(viewer.world.find('case_citizen', 'case_number', row.number).map(({ citizen_id: id }) => id))
      .filter((id) => viewer.reach.reaches('labour.case', { citizen: id }))
      .map((id) => citizen(viewer, id)),
  'Citizen.cases': (viewer, { row }) => {
    const numbers = new Set(viewer.world.find('case_citizen', 'citizen_id', row.id).map(({ case_number: number }) => number));
    const cases = viewer.world.case_file.filter(({ number }) => numbers.has(number));
    return listed(viewer, cases, 'labour.case', () => ({ citizen: row.id }));
  },
};
