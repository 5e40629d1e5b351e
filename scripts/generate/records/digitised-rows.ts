import { createHash } from 'node:crypto';
import { formatDay } from '../calendar.js';
import type { PersonContext } from './context.js';

/** Plan S0 digitises the dossiers of all meritorious people; children are few, and done; of the others every third is (assumption). */
const DIGITISED_KINDS: readonly DigitisedDossier[] = ['Người có công', 'Trẻ em có hoàn cảnh đặc biệt'];
const OTHERS_PER_DIGITISED = 3;
const NUMBER_PREFIXES = {
  'Trợ giúp xã hội': 'BT',
  'Người có công': 'NC',
  'Khuyết tật': 'KT',
  'Trẻ em có hoàn cảnh đặc biệt': 'TE',
  'Bảo hiểm thất nghiệp': 'TN',
} as const;
const PAPERS = ['Đơn, tờ khai', 'Quyết định', 'Giấy chứng nhận, xác nhận', 'Giấy tờ căn cứ'] as const;
const LEGAL_VALUES = ['Ký số của cơ quan chuyển đổi', 'Bản sao điện tử có chứng thực', 'Chỉ để tham khảo'] as const;

export type DigitisedDossier = keyof typeof NUMBER_PREFIXES;

/** One paper of the person's dossier of that kind, where the office has digitised it. Without draws. */
export function writeDigitisedPaper({ person, household, referenceDay, write }: PersonContext, dossier: DigitisedDossier): void {
  if (!DIGITISED_KINDS.includes(dossier) && person.index % OTHERS_PER_DIGITISED !== 0) return;
  const ownerRecordNumber = `${NUMBER_PREFIXES[dossier]}${String(person.index + 1).padStart(8, '0')}-1`;
  const recordNumber = `SH-${ownerRecordNumber}`;
  write('digitised-file', {
    recordNumber,
    ownerKind: dossier,
    ownerRecordNumber,
    paperKind: PAPERS[person.index % PAPERS.length] ?? PAPERS[0],
    fileName: `${recordNumber}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: String(80_000 + (person.index % 997) * 1_013),
    sha256: digestOf(`${recordNumber} content`, 'hex'),
    digitisedOn: formatDay(referenceDay - 30 - (person.index % 300)),
    digitisedBy: `labour-department-${household.commune.province.code}`,
    legalValue: LEGAL_VALUES[person.index % LEGAL_VALUES.length] ?? LEGAL_VALUES[0],
    locator: digestOf(`${recordNumber} locator`, 'base64url'),
  });
}

function digestOf(text: string, encoding: 'hex' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}
