import { addCitizenCodes } from '../../../kit/import/delivered-person.js';
import type { ImportTarget, PreparedRow, RowValues } from '../../../kit/import/import-target.js';

/** What the cells of a row say together: its values, perhaps with more of them, or why they cannot all be true. */
export type RowRule = (values: RowValues) => PreparedRow;

/** Checks each row, then asks the register for the codes of those that hold together. */
export function prepareChecked(rule: RowRule): NonNullable<ImportTarget['prepare']> {
  return async (rows, context) => {
    const outcomes = rows.map(({ values }) => rule(values));
    const sound = rows.flatMap((row, index) => {
      const outcome = outcomes[index];
      return outcome !== undefined && 'values' in outcome ? [{ ...row, values: outcome.values }] : [];
    });
    const coded = (await addCitizenCodes(sound, context)).values();
    return outcomes.map((outcome) => ('problems' in outcome ? outcome : (coded.next().value ?? outcome)));
  };
}
