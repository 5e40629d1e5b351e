import { join } from 'node:path';
import type { ImportFormat } from '../../../subgraphs/kit/import/format.js';
import { CsvFile } from '../../generate/csv-file.js';

export const EMPLOYERS = 500;
const PERIODS_OF_A_PERSON = 4;
const ROWS_BEFORE_DRAIN = 500;

/** A file of contribution periods of imaginary persons, every row good and new. */
export async function writePeriodFile(folder: string, format: ImportFormat, lines: number): Promise<string> {
  const file = await CsvFile.create(folder, format);
  for (let line = 0; line < lines; line += 1) {
    file.add(periodOf(line));
    if (line % ROWS_BEFORE_DRAIN === 0) await file.drain();
  }
  await file.close();
  return join(folder, `${format.record}.v${format.version}.csv`);
}

function periodOf(line: number): Readonly<Record<string, string>> {
  const person = Math.floor(line / PERIODS_OF_A_PERSON);
  const year = 2016 + (line % PERIODS_OF_A_PERSON) * 2;
  return {
    recordNumber: `QT${String(line).padStart(9, '0')}`,
    personRecordNumber: String(7_500_000_000 + person),
    fullName: `Nguyễn Thị Hòa ${person % 997}`,
    birthDate: `${String(1 + (person % 28)).padStart(2, '0')}/${String(1 + (person % 12)).padStart(2, '0')}/${1950 + (person % 50)}`,
    personalNumber: String(person).padStart(12, '0'),
    address: `Ấp ${person % 9}, xã "Mẫu" ${person % 95}, tỉnh Đồng Nai`,
    employerCode: employerCodeOf(person % EMPLOYERS),
    startMonth: `01/${year}`,
    endMonth: `12/${year + 1}`,
    salary: String(5_000_000 + (line % 1000) * 1000),
  };
}

export function employerCodeOf(index: number): string {
  return `DV${String(index).padStart(5, '0')}`;
}
