import type { Sentence } from '../../../schema/contract/error-codes.js';

type SentenceAbout = (detail: Sentence) => Sentence;

const always = (vi: string, en: string): SentenceAbout => {
  const sentence = { vi, en };
  return () => sentence;
};

/**
 * Why a row is not taken: the closed list of codes in a reject file. One code is one meaning for good; codes are added, never
 * changed. The sentence says what to do; `detail` is what only this row knows (the words allowed, the line of the first row).
 * The file refusals of `file-refusal.ts` are another list: they stop a file before anything of it is written.
 */
export const REJECT_CODES = {
  COLUMN_COUNT_DIFFERS: ({ vi, en }) => ({
    vi: `Số ô của dòng khác số cột của dòng tiêu đề (${vi}). Kiểm tra dấu phẩy và dấu nháy kép.`,
    en: `The row has another number of cells than the header (${en}). Check commas and quotation marks.`,
  }),
  REQUIRED_MISSING: always('Ô bắt buộc đang trống.', 'A required cell is empty.'),
  TEXT_TOO_LONG: ({ vi, en }) => ({ vi: `Nội dung dài quá ${vi} ký tự.`, en: `The text is longer than ${en} characters.` }),
  CONTROL_CHARACTER: always(
    'Ô chứa ký tự điều khiển không in được; gõ lại ô này.',
    'The cell holds an unprintable control character; type it again.',
  ),
  PATTERN_MISMATCH: ({ vi, en }) => ({
    vi: `Giá trị không đúng dạng quy định: ${vi}.`,
    en: `The value does not have the required form: ${en}.`,
  }),
  DATE_MALFORMED: always('Ngày phải viết dạng ngày/tháng/năm, ví dụ 05/09/2024.', 'A date is written day/month/year, such as 05/09/2024.'),
  DATE_IMPOSSIBLE: always('Ngày không có trong lịch.', 'There is no such day in the calendar.'),
  DATE_OUT_OF_RANGE: ({ vi, en }) => ({ vi: `Năm phải trong khoảng ${vi}.`, en: `The year must be within ${en}.` }),
  MONTH_MALFORMED: always('Tháng phải viết dạng tháng/năm, ví dụ 09/2024.', 'A month is written month/year, such as 09/2024.'),
  YEAR_MALFORMED: always('Năm phải có bốn chữ số, ví dụ 2024.', 'A year has four digits, such as 2024.'),
  MONEY_MALFORMED: always(
    'Số tiền chỉ gồm chữ số, tính bằng đồng, không có dấu phân cách, ví dụ 1500000.',
    'An amount is digits only, in đồng, without separators, such as 1500000.',
  ),
  DECIMAL_MALFORMED: always('Số thập phân dùng dấu chấm, ví dụ 1.5.', 'A decimal number is written with a point, such as 1.5.'),
  ENUM_UNKNOWN: ({ vi, en }) => ({ vi: `Chỉ nhận một trong các từ: ${vi}.`, en: `Only one of these words is taken: ${en}.` }),
  BOOLEAN_MALFORMED: always('Chỉ nhận Có hoặc Không.', 'Only Có (yes) or Không (no) is taken.'),
  LIST_ITEM_EMPTY: always(
    'Danh sách phân cách bằng dấu chấm phẩy, không có mục trống.',
    'A list is separated by semicolons and has no empty item.',
  ),
  PERIOD_REVERSED: ({ vi, en }) => ({
    vi: `Thời điểm kết thúc trước thời điểm bắt đầu (${vi}).`,
    en: `The period ends before it begins (${en}).`,
  }),
  PERIOD_TOO_LONG: ({ vi, en }) => ({ vi: `Thời hạn vượt quá mức cho phép: ${vi}.`, en: `The period is longer than allowed: ${en}.` }),
  DUPLICATE_IN_FILE: ({ vi, en }) => ({
    vi: `Trùng khóa với dòng ${vi} của cùng tệp; chỉ dòng đầu được nhận.`,
    en: `The same key as line ${en} of this file; only the first row is taken.`,
  }),
  UNKNOWN_CITIZEN: always('Không có công dân mang số này.', 'No citizen has this number.'),
  UNKNOWN_HOUSEHOLD: always('Không có hộ gia đình mang số này.', 'No household has this number.'),
  UNKNOWN_UNIT: always('Không có đơn vị hành chính mang mã này vào thời điểm đó.', 'No administrative unit has this code at that time.'),
  UNKNOWN_EMPLOYER: always(
    'Không có đơn vị sử dụng lao động mang mã này; nhập tệp đơn vị trước.',
    'No employer has this code; import the employers first.',
  ),
  UNKNOWN_FACILITY: always(
    'Không có cơ sở khám chữa bệnh mang mã này; nhập tệp cơ sở trước.',
    'No health facility has this code; import the facilities first.',
  ),
  UNKNOWN_ENCOUNTER: always(
    'Không có đợt điều trị mang mã này; nhập tệp đợt điều trị trước.',
    'No encounter has this number; import the encounters first.',
  ),
  UNKNOWN_REFERENCE: always(
    'Không có hồ sơ mang số này; nhập tệp của hồ sơ đó trước.',
    'No record has this number; import the file with that record first.',
  ),
  CODE_MALFORMED: always('Mã sai ký tự kiểm tra.', 'The check character of the code does not fit.'),
  CODE_CONFLICT: always('Mã đã được cấp cho hồ sơ khác.', 'The code is already issued to another record.'),
  NUMBER_NOT_TEXT: always(
    'Bảng tính lưu ô này là số nên các số 0 ở đầu có thể đã mất; định dạng cột là Text rồi nhập lại giá trị từ hồ sơ gốc.',
    'The spreadsheet holds this cell as a number, so leading zeros may be lost; format the column as Text and enter the value again from the record.',
  ),
  SPREADSHEET_ERROR: always('Ô chứa lỗi công thức của bảng tính (như #N/A).', 'The cell holds an error of the spreadsheet, such as #N/A.'),
  DATABASE_REFUSED: ({ vi, en }) => ({
    vi: `Cơ sở dữ liệu không nhận dòng này (${vi}). Báo bộ phận kỹ thuật.`,
    en: `The database does not take this row (${en}). Tell the technical staff.`,
  }),
} as const satisfies Record<string, SentenceAbout>;

export type RejectCode = keyof typeof REJECT_CODES;

/** One thing that is wrong with one row. */
export interface RowProblem {
  readonly code: RejectCode;
  /** Key of the column, or null when the row as a whole is meant. */
  readonly column: string | null;
  readonly detail?: string | Sentence;
}

export function describeProblem({ code, detail = '' }: RowProblem): Sentence {
  return REJECT_CODES[code](typeof detail === 'string' ? { vi: detail, en: detail } : detail);
}
