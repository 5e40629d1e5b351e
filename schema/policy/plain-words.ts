import type { Sentence } from '../contract/error-codes.js';
import type { DossierCapacity } from '../contract/dossier-capacity.js';
import type { Mask, RowCondition, RowConditions } from '../contract/row-condition.js';
import type { RowReason } from '../contract/row-reason.js';

/** Row conditions as a lawyer or a citizen reads them: whose records are reached. */
const ROW_WORDS: Readonly<Record<RowCondition, Sentence>> = {
  SELF: { vi: 'chính người yêu cầu', en: 'the caller' },
  WARD: { vi: 'người mà người yêu cầu đang đại diện hoặc giám hộ', en: 'a person whom the caller represents today' },
  RESIDENT: { vi: 'người thường trú hoặc tạm trú trong địa bàn phụ trách', en: 'a resident of the area in charge' },
  DOSSIER: { vi: 'người có hồ sơ đang mở tại tổ chức', en: 'a person with an open dossier at the organisation' },
  CASE: {
    vi: 'người của vụ việc đã nêu, đang mở và do tổ chức giải quyết',
    en: 'a person of the declared case, open and in the hands of the organisation',
  },
  ANY: { vi: 'mọi công dân', en: 'every citizen' },
  NONE: { vi: 'không có bản ghi nào, chỉ số liệu thống kê', en: 'no record, only statistics' },
};

const CAPACITY_WORDS: Readonly<Record<DossierCapacity, Sentence>> = {
  ASSISTANCE_RECIPIENT: { vi: 'hưởng trợ giúp xã hội', en: 'receiving social assistance' },
  MERITORIOUS_PERSON: { vi: 'người có công', en: 'meritorious person' },
  HOLDER_OF_MATCHED_ACCOUNT: { vi: 'chủ tài khoản đã xác thực khớp', en: 'holder of an account that was verified and matched' },
  INSURED_PERSON: { vi: 'người tham gia bảo hiểm', en: 'insured person' },
  PATIENT_OF_OPEN_ENCOUNTER: { vi: 'người bệnh của đợt điều trị đang mở', en: 'patient of an open encounter' },
};

export const MASK_WORDS: Readonly<Record<Mask, Sentence>> = {
  LAST4: { vi: 'chỉ bốn ký tự cuối', en: 'the last four characters only' },
  YEAR: { vi: 'chỉ năm', en: 'the year only' },
  COMMUNE: { vi: 'chỉ xã và tỉnh', en: 'commune and province only' },
  BAND: { vi: 'chỉ khoảng tiền', en: 'a band of amounts only' },
  INITIALS: { vi: 'chỉ chữ cái đầu', en: 'initials only' },
};

const EMERGENCY: Sentence = {
  vi: 'người được mở truy cập khẩn cấp, trong một giờ',
  en: 'the person for whom an emergency access was opened, for one hour',
};
const NO_RECORD: Sentence = { vi: 'không bản ghi công dân nào', en: "no citizen's record" };

/** What the words of row conditions depend on beside the conditions. */
export interface RowsInWords {
  readonly rows: RowConditions;
  /** What `DOSSIER` means; null where no condition names it. */
  readonly capacity: DossierCapacity | null;
  /** Under an emergency purpose the declared case is the emergency access itself. */
  readonly breakGlass: boolean;
}

/** Whose records row conditions reach, in words: conditions of an alternative hold together, one alternative is enough. */
export function rowsInWords(told: RowsInWords): Sentence {
  if (told.rows.length === 0) return NO_RECORD;
  return { vi: inLanguage(told, 'vi', ', đồng thời là ', '; hoặc '), en: inLanguage(told, 'en', ' and also ', '; or ') };
}

function inLanguage({ rows, capacity, breakGlass }: RowsInWords, language: keyof Sentence, and: string, or: string): string {
  const word = (condition: RowCondition) => {
    if (condition === 'CASE' && breakGlass) return EMERGENCY[language];
    if (condition === 'DOSSIER' && capacity !== null) return `${ROW_WORDS.DOSSIER[language]} (${CAPACITY_WORDS[capacity][language]})`;
    return ROW_WORDS[condition][language];
  };
  return rows.map((alternative) => alternative.map(word).join(and)).join(or);
}

/** Why a record was out of reach, as the citizen reads it in their own log. */
export const ROW_REASON_WORDS: Readonly<Record<RowReason, Sentence>> = {
  UNKNOWN: { vi: 'Danh bạ chưa biết mã này.', en: 'The directory does not know this code.' },
  NOT_THE_SUBJECT: { vi: 'Người hỏi không phải là chính bạn.', en: 'Whoever asked is not you.' },
  NOT_THE_GUARDIAN: { vi: 'Người hỏi không phải người đại diện của bạn.', en: 'Whoever asked does not represent you.' },
  NOT_IN_JURISDICTION: { vi: 'Bạn không cư trú trong địa bàn của người hỏi.', en: 'You do not live in the area of whoever asked.' },
  NO_OPEN_DOSSIER: { vi: 'Tổ chức đó không có hồ sơ đang mở của bạn.', en: 'That organisation has no open dossier of yours.' },
  NO_OPEN_CASE: { vi: 'Không có vụ việc đang mở nào về bạn tại tổ chức đó.', en: 'That organisation has no open case about you.' },
  PROTECTED_RECORD: { vi: 'Hồ sơ được bảo vệ.', en: 'The record is protected.' },
  STATISTICS_ONLY: { vi: 'Người hỏi chỉ được xem số liệu thống kê.', en: 'Whoever asked may see statistics only.' },
};
