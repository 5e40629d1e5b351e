/** A page of a table that is read newest first, by moment and id. */
export interface TablePage<Row> {
  readonly rows: readonly Row[];
  /** The position after the last row, for `after`; whoever hands it out seals it. */
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

export interface TablePageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** Values for `(at, id) < ($1, $2)` and `LIMIT $3`: one row more than asked for tells whether more follow. */
export function keysetValues({ first, after }: TablePageRequest): [string | null, string | null, number] {
  const [at = null, id = null] = after?.split(' ') ?? [];
  return [at, id, first + 1];
}

export function tablePage<Row>(
  rows: readonly Row[],
  { first }: TablePageRequest,
  keyOf: (row: Row) => readonly [Date, string],
): TablePage<Row> {
  const page = rows.slice(0, first);
  const last = page.at(-1);
  const [at, id] = last === undefined ? [null, ''] : keyOf(last);
  return { rows: page, endCursor: at === null ? null : `${at.toISOString()} ${id}`, hasNextPage: rows.length > first };
}
