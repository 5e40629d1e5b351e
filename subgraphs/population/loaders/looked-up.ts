import type { LookedUp } from '../../kit/access/report-out-of-reach.js';

/**
 * Whom the lookups of the register are about, without any row condition: for the access log alone. A household is about its members of today. A citizen who is asked for
 * by code is not here: the gateway has the code from the question itself.
 */
export const POPULATION_LOOKUPS: Readonly<Record<string, LookedUp>> = {
  citizenByPersonalNumber: {
    argument: 'personalNumber',
    text: `SELECT c.id FROM code_number n JOIN citizen c ON c.id = n.code WHERE n.scheme = 'PERSONAL_NUMBER' AND n.number = $1`,
  },
  household: {
    argument: 'id',
    text: 'SELECT DISTINCT m.citizen_id AS id FROM household_member m WHERE m.household_id = $1 AND m.valid_to IS NULL',
  },
};
