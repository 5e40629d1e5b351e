import type { CheckedRow, ImportContext, PreparedRow } from '../../../kit/import/import-target.js';
import type { RejectCode, RowProblem } from '../../../kit/import/reject-codes.js';

/** Where a number of the file leads to the id that the row needs. */
export interface Lookup {
  readonly table: string;
  readonly column: string;
  /** Said of a row whose number leads nowhere. */
  readonly unknown: RejectCode;
}

interface Reference {
  /** Key of the cell with the number; an empty cell leads to null. */
  readonly key: string;
  /** Key under which the id joins the row. */
  readonly as: string;
  readonly in: Lookup;
}

/** Turns the numbers that a file knows into the ids that the tables know: one statement per reference for a whole batch. */
export function prepareByLookup(references: readonly Reference[]) {
  return async (rows: readonly CheckedRow[], { client }: Pick<ImportContext, 'client'>): Promise<readonly PreparedRow[]> => {
    const idsByReference = await Promise.all(
      references.map((reference) =>
        readIds(
          client,
          reference,
          rows.map(({ values }) => textOf(values[reference.key])),
        ),
      ),
    );
    return rows.map(({ values }) => {
      const found: Record<string, string | null> = {};
      const problems: RowProblem[] = [];
      references.forEach(({ key, as, in: lookup }, index) => {
        const number = textOf(values[key]);
        const id = number === null ? null : (idsByReference[index]?.get(number) ?? null);
        found[as] = id;
        if (number !== null && id === null) problems.push({ code: lookup.unknown, column: key });
      });
      return problems.length > 0 ? { problems } : { values: { ...values, ...found } };
    });
  };
}

async function readIds(
  client: ImportContext['client'],
  { in: lookup }: Reference,
  numbers: readonly (string | null)[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ number: string; id: string }>(
    `SELECT t.${lookup.column} AS number, t.id FROM ${lookup.table} t WHERE t.${lookup.column} = ANY($1::text[])`,
    [[...new Set(numbers.filter((number) => number !== null))]],
  );
  return new Map(rows.map(({ number, id }) => [number, id]));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
