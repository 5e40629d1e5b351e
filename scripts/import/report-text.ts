import type { ImportProgress } from '../../subgraphs/kit/import/import-file.js';
import type { FileReport } from './import-files.js';

/** One line that overwrites itself on a terminal: rows, part done, rate, time left. */
export function describeProgress(file: string, { rows, share, seconds, rejected, startedAt }: ImportProgress): string {
  const rate = Math.round((rows - startedAt.rows) / Math.max(seconds, 0.001));
  const done = share - startedAt.share;
  const left = done > 0 ? Math.ceil((seconds / done) * (1 - share)) : 0;
  return `${file}: ${rows} rows, ${Math.floor(share * 100)} %, ${rate} rows/s, ${left} s left, ${rejected} rejected`;
}

/** What became of a file, in both languages. */
export function describeReport(report: FileReport, dryRun = false): string {
  const { file, rows, inserted, updated, unchanged, rejected, rejectFile, seconds } = report;
  const duration = seconds.toFixed(1);
  const lines = [
    file,
    `  vi: ${rows} dòng trong ${duration} giây: ${inserted} mới, ${updated} cập nhật, ${unchanged} không đổi, ${rejected} bị từ chối.`,
    `  en: ${rows} rows in ${duration} s: ${inserted} new, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.`,
  ];
  if (dryRun) {
    lines.push('  vi: Chạy thử: không ghi gì vào cơ sở dữ liệu.');
    lines.push('  en: Dry run: nothing is written to the database.');
  }
  if (report.resumedAfterLine !== null) {
    lines.push(`  vi: Tiếp tục lần nhập dở dang, từ sau dòng ${report.resumedAfterLine}.`);
    lines.push(`  en: Went on with an interrupted import, behind line ${report.resumedAfterLine}.`);
  }
  if (rejectFile !== null) {
    lines.push(`  vi: Các dòng bị từ chối, kèm lý do: ${rejectFile}. Sửa tệp này rồi nhập lại.`);
    lines.push(`  en: The rejected rows, with reasons: ${rejectFile}. Correct that file and import it again.`);
  }
  return lines.join('\n');
}
