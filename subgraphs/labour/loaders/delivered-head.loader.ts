import DataLoader from 'dataloader';
import type { Reading } from '../../kit/rows/reading.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { existencePredicate, rowSetMask } from '../../kit/rows/row-predicate.js';
import { SqlParameters } from '../../kit/rows/sql.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { MEMBER_IN_THAT_YEAR } from './records.js';

/** The fields of the type without its class: a row is plain data. */
type Identity = Readonly<Pick<DeliveredIdentity, keyof DeliveredIdentity>>;
export type DeliveredHead = Identity & Required<ReadableRow>;

interface DeliveredHeadRow {
  readonly id: string;
  readonly head: Identity;
  readonly rowSetMask: number;
}

const HEAD = `json_build_object('fullName', p.head_full_name, 'birthDate', p.head_birth_date, 'personalNumber', p.head_personal_number, 'address', p.address)`;

/**
 * The head as delivered with each classification; null where the caller's row conditions do not reach everybody who belonged
 * to the household in that year. A household passes by one of its members, its head does not: the agency delivers the head
 * without a code, and only among all members is he certain to be. One query; its keys are classifications already read.
 */
export function createDeliveredHeadLoader(reading: Reading): DataLoader<string, DeliveredHead | null> {
  return new DataLoader(async (ids) => {
    const parameters = new SqlParameters();
    const source = { ...reading, parameters };
    const member = { citizen: 'm.citizen_id' };
    const mask = rowSetMask(source, member) ?? `CASE WHEN ${existencePredicate(source, member)} THEN 1 ELSE 0 END`;
    const text = `
      SELECT p.id, ${HEAD} AS head, bit_and(${mask}) AS "rowSetMask"
      FROM poverty_classification p JOIN household_reach_member m ON ${MEMBER_IN_THAT_YEAR}
      WHERE p.id = ANY(${parameters.add(ids)}::text[])
      GROUP BY p.id`;
    const rows = await reading.rows.read<DeliveredHeadRow>({ text, values: parameters.values });
    const headById = new Map(
      rows.map(({ id, head, rowSetMask: reached }) => [id, reached === 0 ? null : { ...head, rowSetMask: reached }]),
    );
    return ids.map((id) => headById.get(id) ?? null);
  });
}
