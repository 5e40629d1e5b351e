/** What a trace may know of a statement: what it does to which table. Neither its text nor a value. */
export interface StatementName {
  readonly operation: string;
  /** Null where no table stands in the text. */
  readonly table: string | null;
}

/** Literals and comments say nothing of what is looked for, and must not be told. */
const QUOTED = /'[^']*'|--[^\n]*/g;
const OPERATION = /^\s*([a-z]+)/i;
/** What is followed by a bracket is a function or a subquery; behind INTO it is followed by its columns. */
const TABLE = /\b(?:INTO\s+([a-z_][a-z0-9_.]*)|(?:FROM|JOIN|UPDATE)\s+(?:ONLY\s+)?([a-z_][a-z0-9_.]*)(?![a-z0-9_.]*\s*\())/gi;
const EXPRESSION = /\b([a-z_]+)\s+AS\s+(?:NOT\s+)?(?:MATERIALIZED\s+)?\(/gi;

/** Of all tables the one in the fewest brackets, the first of those: conditions look at others. The names of common table expressions are no tables. */
export function describeStatement(quoting: string): StatementName {
  const text = quoting.replaceAll(QUOTED, '');
  const operation = (OPERATION.exec(text)?.[1] ?? 'unknown').toUpperCase();
  const expressions = new Set([...text.matchAll(EXPRESSION)].map(([, name]) => name));
  const tables = [...text.matchAll(TABLE)]
    .map(({ 1: into, 2: from, index }) => ({ name: into ?? from ?? '', depth: depthAt(text, index) }))
    .filter(({ name }) => !expressions.has(name))
    .sort((left, right) => left.depth - right.depth);
  return { operation: operation === 'WITH' ? 'SELECT' : operation, table: tables[0]?.name ?? null };
}

function depthAt(text: string, index: number): number {
  const before = text.slice(0, index);
  return before.replaceAll(/[^(]/g, '').length - before.replaceAll(/[^)]/g, '').length;
}
