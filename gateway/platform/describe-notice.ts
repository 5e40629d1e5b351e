import type { Language, Sentence } from '../../schema/contract/error-codes.js';
import type { NoticeKind, NoticeRow } from './store/notices.js';

const TO_CITIZEN: Readonly<Record<NoticeKind, (notice: NoticeRow) => Sentence>> = {
  EMERGENCY_ACCESS_OPENED: ({ about, organisation }) => ({
    vi: `Tổ chức ${organisation ?? '(không rõ)'} đã mở truy cập khẩn cấp số ${about} đến dữ liệu của bạn, trong một giờ. Nhật ký cho biết đã xem những gì.`,
    en: `The organisation ${organisation ?? '(unknown)'} opened the emergency access ${about} to your data, for one hour. Your log tells what was read.`,
  }),
  ACCESS_REPORTED: () => ({ vi: 'Phản ánh của bạn đã được ghi nhận.', en: 'Your report was recorded.' }),
  ACCESS_REPORT_ANSWERED: () => ({
    vi: 'Cán bộ bảo vệ dữ liệu cá nhân đã trả lời phản ánh của bạn; câu trả lời ở cạnh lượt khai thác trong nhật ký.',
    en: 'The data-protection officer answered your report; the answer stands beside the entry in your log.',
  }),
};

const TO_OFFICER: Readonly<Record<NoticeKind, (notice: NoticeRow) => Sentence>> = {
  EMERGENCY_ACCESS_OPENED: ({ about, organisation }) => ({
    vi: `Tổ chức ${organisation ?? '(không rõ)'} đã mở truy cập khẩn cấp số ${about}.`,
    en: `The organisation ${organisation ?? '(unknown)'} opened the emergency access ${about}.`,
  }),
  ACCESS_REPORTED: () => ({ vi: 'Một công dân phản ánh một lượt khai thác.', en: 'A citizen reported an entry of their log.' }),
  ACCESS_REPORT_ANSWERED: () => ({ vi: 'Một phản ánh đã được trả lời.', en: 'A report was answered.' }),
};

/** A notice in words, made when it is read: nothing of it is kept as text. */
export function describeNotice(notice: NoticeRow, language: Language) {
  const { id, at, kind, citizenId, about } = notice;
  const words = citizenId === null ? TO_OFFICER : TO_CITIZEN;
  return { id, at: at.toISOString(), kind, about, text: words[kind](notice)[language] };
}
