/** What a trace may know of a statement: what it does to which table. Neither its text nor a value. */
export interface StatementName {
  readonly operation: string;
  /** Null where no table stands in the text. */
  readonly table: string | null;
}

/** Literals and comments say nothing of what is looked for, and must not be told. */
const QUOTED = /'[^']*'|--[^\n]*/g;
const OPERATION = /^\s*([a-z]+)/i;
/** The first one that is a table: a subquery begins with a bracket, a function is followed by one, as columns of INTO are. */
const TABLE = /\b(?:INTO\s+([a-z_][a-z0-9_.]*)|(?:FROM|UPDATE)\s+(?:ONLY\s+)?([a-z_][a-z0-9_.]*)(?![a-z0-9_.]*\s*\())/gi;
const EXPRESSION = /\b([a-z_]+)\s+AS\s+(?:NOT\s+)?(?:MATERIALIZED\s+)?\(/gi;

/** The names of common table expressions are no tables. */
export function describeStatement(quoting: string): StatementName {
  const text = quoting.replaceAll(QUOTED, '');
  const operation = (OPERATION.exec(text)?.[1] ?? 'unknown').toUpperCase();
  const expressions = new Set([...text.matchAll(EXPRESSION)].map(([, name]) => name));
  const table = [...text.matchAll(TABLE)]
    .map(([, into, from]) => into ?? from)
    .find((name) => name !== undefined && !expressions.has(name));
  return { operation: operation === 'WITH' ? 'SELECT' : operation, table: table ?? null };
}
