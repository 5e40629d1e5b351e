type Row = readonly string[];

/** A table that prettier lays out afterwards; cells must hold no line break and no bar. */
export function markdownTable(header: Row, rows: readonly Row[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
