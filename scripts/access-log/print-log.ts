/** An entry of a citizen's own log, as the graph answers it. */
export interface LogEntry {
  readonly id: string;
  readonly at: string;
  readonly status: string;
  readonly organisation: string | null;
  readonly roleLabel: string;
  readonly purposeLabel: string | null;
  readonly legalBasis: readonly string[];
  readonly caseNumber: string | null;
  readonly isEmergency: boolean;
  readonly isOwn: boolean;
  readonly groups: readonly { readonly description: string }[];
  readonly masked: readonly { readonly coordinate: string; readonly inWords: string }[];
  readonly refusals: readonly { readonly coordinate: string | null; readonly inWords: string }[];
  readonly proof: { readonly writer: string; readonly sequence: string } | null;
  readonly report: { readonly state: string; readonly answer: string | null; readonly answeredAt: string | null } | null;
}

const STATUS: Readonly<Record<string, string>> = {
  DELIVERED: 'đã cung cấp',
  REFUSED: 'đã từ chối',
  FAILED: 'không thành',
  ABORTED: 'bị ngắt',
};
const IN_VIETNAM = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' });

/** The lines of one entry: when and who first, then what. */
function linesOf(entry: LogEntry): string[] {
  const who = entry.isOwn ? 'chính bạn' : [entry.roleLabel, entry.organisation].filter((part) => part !== null).join(', ');
  const told = entry.groups.map(({ description }) => `  đã xem: ${description}`);
  const masked = entry.masked.map(({ coordinate, inWords }) => `  che bớt: ${coordinate} (${inWords})`);
  const refused = entry.refusals.map(({ coordinate, inWords }) => `  từ chối: ${coordinate ?? 'cả bản ghi'} (${inWords})`);
  return [
    `${IN_VIETNAM.format(new Date(entry.at))}  ${who}${entry.isEmergency ? '  TRUY CẬP KHẨN CẤP' : ''}  ${STATUS[entry.status] ?? entry.status}`,
    `  mục đích: ${entry.purposeLabel ?? 'không nêu'}${entry.caseNumber === null ? '' : `, vụ việc ${entry.caseNumber}`}`,
    ...(entry.legalBasis.length === 0 ? [] : [`  căn cứ: ${entry.legalBasis.join('; ')}`]),
    ...told,
    ...masked,
    ...refused,
    ...(entry.report === null ? [] : [`  phản ánh: ${entry.report.answer ?? 'chưa trả lời'}`]),
    `  lượt ${entry.id}${entry.proof === null ? ', chờ dấu mốc' : `, bản ghi ${entry.proof.writer}/${entry.proof.sequence}`}`,
  ];
}

const TITLE = 'Nhật ký khai thác dữ liệu của tôi';

export function printAsText(entries: readonly LogEntry[]): string {
  return [TITLE, ...entries.map((entry) => linesOf(entry).join('\n'))].join('\n\n');
}

/** A page to print or to keep: no script, nothing from elsewhere. */
export function printAsHtml(entries: readonly LogEntry[]): string {
  const articles = entries.map((entry) => {
    const [first = '', ...others] = linesOf(entry).map((line) => escape(line.trim()));
    return `<article><h2>${first}</h2><ul>${others.map((line) => `<li>${line}</li>`).join('')}</ul></article>`;
  });
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${TITLE}</title><style>body{font:11pt serif;max-width:48em;margin:2em auto}h2{font-size:1em}article{break-inside:avoid}</style><h1>${TITLE}</h1>${articles.join('')}</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
