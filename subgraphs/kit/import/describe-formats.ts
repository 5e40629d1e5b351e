import type { CellKind, Column, ImportFormat } from './format.js';

const KINDS: Readonly<Record<CellKind, string>> = {
  text: 'chữ / text, ≤ 2000',
  date: 'ngày / date dd/mm/yyyy',
  yearMonth: 'tháng / month mm/yyyy',
  year: 'năm / year yyyy',
  vnd: 'đồng, chữ số / digits',
  decimal: 'số thập phân / decimal, 1.5',
  enum: 'một trong / one of',
  boolean: 'Có, Không',
  list: 'danh sách / list, a;b;c',
};

/** The documentation of file formats as Markdown, from the very definitions that files are read by. */
export function describeFormats(formats: readonly ImportFormat[]): string {
  return formats.map(describeFormat).join('\n\n');
}

function describeFormat(format: ImportFormat): string {
  const keyHeaders = format.columns.filter(({ key }) => format.naturalKey.includes(key)).map(({ header }) => `«${header}»`);
  return [
    `## ${format.record}.v${format.version}.csv — ${format.title.vi} / ${format.title.en}`,
    '',
    `Cơ quan / agency: ${format.agency}. Khóa / natural key: ${keyHeaders.join(' + ')}. UTF-8, dấu phẩy / commas.`,
    '',
    '| Cột / column | Bắt buộc / required | Giá trị / values | Nội dung | Meaning |',
    '|---|---|---|---|---|',
    ...format.columns.map(describeColumn),
  ].join('\n');
}

function describeColumn(column: Column): string {
  const cells = [`«${column.header}»`, column.required ? '✓' : '', describeValues(column), column.about.vi, column.about.en];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function describeValues({ kind, values, pattern }: Column): string {
  if (values !== undefined) return `${KINDS[kind]}: ${Object.keys(values).join(', ')}`;
  return pattern === undefined ? KINDS[kind] : `${KINDS[kind]}, \`${pattern.source}\``;
}
