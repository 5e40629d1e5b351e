import type { Column, ImportFormat } from '../../../kit/import/format.js';
import { CITIZEN_FORMAT } from './citizen.format.js';

const ADDED: readonly Column[] = [
  {
    key: 'birthPlace',
    header: 'Nơi sinh',
    kind: 'text',
    required: false,
    about: { vi: 'Nơi sinh (Luật Căn cước 2023, Điều 9 khoản 6).', en: 'Place of birth (Law on Identity 2023, Art. 9 item 6).' },
  },
  {
    key: 'absentFrom',
    header: 'Tạm vắng từ ngày',
    kind: 'date',
    required: false,
    about: {
      vi: 'Ngày bắt đầu khai báo tạm vắng (Luật Căn cước 2023, Điều 9 khoản 19); trống nếu không khai.',
      en: 'First day of a declared absence (Law on Identity 2023, Art. 9 item 19); empty for none.',
    },
  },
  {
    key: 'absentTo',
    header: 'Tạm vắng đến ngày',
    kind: 'date',
    required: false,
    about: { vi: 'Ngày cuối tạm vắng; trống nếu không khai.', en: 'Last day of the absence; empty when not declared.' },
  },
  {
    key: 'verificationOutcome',
    header: 'Kết quả xác thực',
    kind: 'enum',
    required: false,
    values: { Khớp: 'MATCHED', 'Không khớp': 'MISMATCHED', 'Không tìm thấy': 'NOT_FOUND' },
    about: {
      vi: 'Kết quả xác thực danh tính gần nhất; trống: chưa xác thực.',
      en: 'Outcome of the latest verification; empty: not verified.',
    },
  },
  {
    key: 'verifiedAt',
    header: 'Thời điểm xác thực',
    kind: 'text',
    required: false,
    pattern: /^\d{2}\/\d{2}\/\d{4} ([01]\d|2[0-3]):[0-5]\d$/,
    about: {
      vi: 'Thời điểm xác thực theo giờ Việt Nam, dd/mm/yyyy hh:mm.',
      en: 'When it was verified, time of Vietnam, dd/mm/yyyy hh:mm.',
    },
  },
  {
    key: 'verifiedBy',
    header: 'Cơ quan xác thực',
    kind: 'text',
    required: false,
    about: { vi: 'Cơ quan đã xác thực.', en: 'The authority that verified.' },
  },
];

/** Version 1 with the rest of the law's items and the outcome of the verification. */
export const CITIZEN_FORMAT_2: ImportFormat = { ...CITIZEN_FORMAT, version: 2, columns: [...CITIZEN_FORMAT.columns, ...ADDED] };
