/** What a trace may know of a statement: what it does to which table. Neither its text nor a value. */
export interface StatementName {
  readonly operation: string;
  /** Null where no table stands in the text. */
  readonly table: string | null;
}

const OPERATION = /^\s*(?:--[^\n]*\n\s*)*([a-z]+)/i;
/** The first one that is a table: a subquery begins with a bracket, a function is followed by one. */
const TABLE = /\b(?:FROM|INTO|UPDATE)\s+(?:ONLY\s+)?("?[a-z_][a-z0-9_."]*)(?![a-z0-9_."]*\s*\()/gi;

/** The names of common table expressions are no tables. */
export function describeStatement(text: string): StatementName {
  const operation = (OPERATION.exec(text)?.[1] ?? 'unknown').toUpperCase();
  const expressions = new Set([...text.matchAll(/\b([a-z_]+)\s+AS\s+(?:NOT\s+)?(?:MATERIALIZED\s+)?\(/gi)].map(([, name]) => name));
  const table = [...text.matchAll(TABLE)].map(([, name]) => name).find((name) => name !== undefined && !expressions.has(name));
  return { operation: operation === 'WITH' ? 'SELECT' : operation, table: table ?? null };
}
