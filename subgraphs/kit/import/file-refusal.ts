import type { Sentence } from '../../../schema/contract/error-codes.js';

/**
 * Why a whole file is refused before anything of it is written: the closed list. `subject` is what only this file knows: a path,
 * column names, a line number.
 */
export const FILE_REFUSALS = {
  FILE_UNREADABLE: (subject) => ({ vi: `Không mở được tệp ${subject}.`, en: `The file ${subject} cannot be opened.` }),
  FILE_NAME_UNKNOWN: (subject) => ({
    vi: `Không rõ tệp thuộc loại nào; tên tệp có dạng <loại>.v<phiên bản>.csv, hoặc dùng --record. Các loại: ${subject}.`,
    en: `Which record the file holds is not clear; name it <record>.v<version>.csv or pass --record. Records: ${subject}.`,
  }),
  FILE_EMPTY: () => ({ vi: 'Tệp trống.', en: 'The file is empty.' }),
  HEADER_ONLY: () => ({ vi: 'Tệp chỉ có dòng tiêu đề, không có dòng dữ liệu.', en: 'The file has a header and no rows.' }),
  ENCODING_WRONG: (subject) => ({
    vi: `Tệp không phải UTF-8 (có vẻ là ${subject}). Trong Excel chọn Lưu thành > CSV UTF-8 rồi gửi lại.`,
    en: `The file is not UTF-8 (it looks like ${subject}). In Excel choose Save as > CSV UTF-8 and deliver it again.`,
  }),
  DELIMITER_WRONG: (subject) => ({
    vi: `Các cột phải cách nhau bằng dấu phẩy, tệp này dùng ${subject}.`,
    en: `Columns are separated by commas, this file uses ${subject}.`,
  }),
  COLUMN_MISSING: (subject) => ({ vi: `Thiếu cột: ${subject}.`, en: `Missing columns: ${subject}.` }),
  COLUMN_UNKNOWN: (subject) => ({
    vi: `Cột không có trong quy định: ${subject}.`,
    en: `Columns that the format does not know: ${subject}.`,
  }),
  COLUMN_DUPLICATED: (subject) => ({
    vi: `Cột xuất hiện hơn một lần: ${subject}.`,
    en: `Columns that stand there more than once: ${subject}.`,
  }),
  QUOTE_NOT_CLOSED: (subject) => ({
    vi: `Dấu nháy kép mở ở dòng ${subject} không được đóng.`,
    en: `The quotation mark opened on line ${subject} is never closed.`,
  }),
  ROW_TOO_LARGE: (subject) => ({ vi: `Có dòng lớn hơn ${subject} MB.`, en: `A row is larger than ${subject} MB.` }),
  WORKBOOK_UNREADABLE: () => ({
    vi: 'Không đọc được bảng tính: cần tệp .xlsx, không đặt mật khẩu, không hỏng.',
    en: 'The workbook cannot be read: it must be an .xlsx file without a password, and whole.',
  }),
  SHEET_UNKNOWN: (subject) => ({
    vi: `Tên trang tính phải là tên loại hồ sơ, bằng mã hoặc tiếng Việt: ${subject}.`,
    en: `A sheet is named as its record, by code or by its Vietnamese title: ${subject}.`,
  }),
  SHEET_FULL: (subject) => ({
    vi: `Trang «${subject}» đã đầy 1.048.576 dòng nên có thể bị cắt mất dữ liệu; hãy gửi bằng CSV.`,
    en: `The sheet «${subject}» is full at 1,048,576 rows, so the rest may be cut off; deliver it as CSV.`,
  }),
  IMPORT_RUNNING: () => ({
    vi: 'Tệp này đang được một lần nhập khác xử lý; chờ lần đó xong.',
    en: 'Another import is at work on this very file; wait for it to end.',
  }),
  FILE_CHANGED: () => ({
    vi: 'Tệp bị thay đổi trong lúc nhập; các dòng đã nhập được giữ, hãy nhập lại cả tệp.',
    en: 'The file changed while it was read; rows already taken stay, import the whole file again.',
  }),
} as const satisfies Record<string, (subject: string) => Sentence>;

export type FileRefusalCode = keyof typeof FILE_REFUSALS;

/** A file that is not taken at all. The message is the sentence in both languages. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly sentence: Sentence;

  constructor(
    readonly code: FileRefusalCode,
    subject = '',
  ) {
    const sentence = FILE_REFUSALS[code](subject);
    super(`${code}: ${sentence.vi} ${sentence.en}`);
    this.sentence = sentence;
  }
}
