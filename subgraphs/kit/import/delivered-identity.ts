import type { Sentence } from '../../../schema/contract/error-codes.js';
import type { Column } from './format.js';

/** What the agency calls its own number of the person, and what that number is. */
export interface PersonRecordNumber {
  readonly header: string;
  readonly about: Sentence;
  readonly pattern?: RegExp;
}

/**
 * The person as an agency outside the population register delivers them, the first columns of each of its personal records.
 * Nothing but the agency's own number is checked: a missing, unknown or wrongly formed personal number counts as no number, the row is
 * taken with its text as delivered, and the person gets a provisional code under (agency, personRecordNumber).
 */
export function createDeliveredIdentityColumns({ header, about, pattern }: PersonRecordNumber): readonly Column[] {
  return [
    { key: 'personRecordNumber', header, kind: 'text', required: true, ...(pattern && { pattern }), about },
    FULL_NAME,
    BIRTH_DATE,
    PERSONAL_NUMBER,
    ADDRESS,
  ];
}

/** The fourth field that agencies and the register compare; in the formats that came to deliver it, behind all other columns. */
export const DELIVERED_NATIVE_PLACE: Column = {
  key: 'nativePlace',
  header: 'Quê quán',
  kind: 'text',
  required: false,
  about: { vi: 'Quê quán đúng như cơ quan ghi.', en: 'Native place exactly as the agency holds it.' },
};

const FULL_NAME: Column = {
  key: 'fullName',
  header: 'Họ và tên',
  kind: 'text',
  required: false,
  about: {
    vi: 'Họ và tên đúng như cơ quan ghi; dùng để đối chiếu, không thay họ tên khai sinh.',
    en: 'Full name exactly as the agency holds it; compared with the registered name, never in its place.',
  },
};

const BIRTH_DATE: Column = {
  key: 'birthDate',
  header: 'Ngày sinh',
  kind: 'text',
  required: false,
  about: {
    vi: 'Ngày sinh đúng như cơ quan ghi, giữ nguyên dạng chữ (có hồ sơ chỉ ghi năm).',
    en: 'Date of birth exactly as the agency holds it, kept as text (some files hold the year only).',
  },
};

const PERSONAL_NUMBER: Column = {
  key: 'personalNumber',
  header: 'Số định danh cá nhân',
  kind: 'text',
  required: false,
  about: {
    vi: 'Số định danh cá nhân do cơ quan ghi; sai cấu trúc 12 chữ số thì coi như chưa có và hồ sơ nhận mã tạm.',
    en: 'Personal number as the agency holds it; one that is not 12 digits counts as missing, and the person gets a provisional code.',
  },
};

const ADDRESS: Column = {
  key: 'address',
  header: 'Địa chỉ',
  kind: 'text',
  required: false,
  about: { vi: 'Địa chỉ đúng như cơ quan ghi.', en: 'Address exactly as the agency holds it.' },
};
