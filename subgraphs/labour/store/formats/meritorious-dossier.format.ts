import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/**
 * The 22 kinds of dossier that plan 5023/KH-UBND of Đồng Nai (21/5/2018) counts, in its order. The person of the line is the one who
 * receives: for a martyr's dossier a relative.
 */
const CATEGORIES: Readonly<Record<string, string>> = {
  'Thương binh': 'WAR_INVALID',
  'Bệnh binh': 'SICK_SOLDIER',
  'Tuất từ trần': 'SURVIVOR',
  'Người có công giúp đỡ cách mạng': 'HELPER_OF_THE_REVOLUTION',
  'Lão thành cách mạng': 'REVOLUTION_VETERAN',
  'Cán bộ tiền khởi nghĩa': 'PRE_UPRISING_CADRE',
  'Anh hùng lực lượng vũ trang': 'HERO_OF_ARMED_FORCES',
  'Nghị định 69/2003': 'DECREE_69_2003',
  'Bà mẹ Việt Nam anh hùng': 'HEROIC_MOTHER',
  'Liệt sĩ': 'MARTYR',
  'Liệt sĩ theo Nghị định 59/2003': 'MARTYR_DECREE_59_2003',
  'Người nhiễm chất độc hóa học': 'TOXIC_CHEMICAL_VICTIM',
  'Người hoạt động kháng chiến': 'RESISTANCE_ACTIVIST',
  'Người bị địch bắt tù, đày': 'IMPRISONED_BY_ENEMY',
  'Người hoạt động kháng chiến chết trước 1/1/1995': 'RESISTANCE_ACTIVIST_DECEASED_BEFORE_1995',
  'Thanh niên xung phong': 'YOUTH_VOLUNTEER',
  'Bảng có công, kỷ niệm chương': 'BCK',
  'Quyết định 142/2008': 'DECISION_142_2008',
  'Quyết định 53/2010': 'DECISION_53_2010',
  'Quyết định 62/2011 (thường xuyên)': 'DECISION_62_2011_MONTHLY',
  'Quyết định 62/2011 (một lần)': 'DECISION_62_2011_ONE_OFF',
  'Quyết định 57/2013 (một lần)': 'DECISION_57_2013_ONE_OFF',
};

/** Dossiers of meritorious people and their relatives: "tuyệt đối không cung cấp … cho các đối tượng khác khai thác". */
export const MERITORIOUS_DOSSIER_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'meritorious-dossier',
  version: 1,
  title: { vi: 'Hồ sơ người có công và thân nhân', en: 'Dossiers of meritorious people and their relatives' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ người có công.', en: 'File number of the dossier.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'category',
      header: 'Diện người có công',
      kind: 'enum',
      required: true,
      values: CATEGORIES,
      about: {
        vi: 'Một trong 22 diện của Kế hoạch 5023/KH-UBND Đồng Nai; xem Pháp lệnh 02/2020/UBTVQH14, Điều 3 (tên đầy đủ của BCK chưa kiểm chứng).',
        en: 'One of the 22 kinds of plan 5023/KH-UBND of Đồng Nai; see Ordinance 02/2020/UBTVQH14, Art. 3 (full name of BCK unverified).',
      },
    },
    {
      key: 'regime',
      header: 'Chế độ',
      kind: 'enum',
      required: true,
      values: { 'Thường xuyên': 'MONTHLY', 'Một lần': 'ONE_OFF' },
      about: { vi: 'Trợ cấp thường xuyên hằng tháng hoặc một lần.', en: 'Monthly or one-off allowance.' },
    },
    {
      key: 'decisionNumber',
      header: 'Số quyết định',
      kind: 'text',
      required: true,
      about: { vi: 'Số quyết định công nhận, hưởng chế độ.', en: 'Number of the decision that recognises the right.' },
    },
    {
      key: 'decisionDate',
      header: 'Ngày quyết định',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày ký quyết định.', en: 'Date of the decision.' },
    },
    {
      key: 'allowance',
      header: 'Mức trợ cấp',
      kind: 'vnd',
      required: false,
      about: {
        vi: 'Đồng, mỗi tháng hoặc một lần theo chế độ; mức chuẩn 2.789.000 đồng từ 1/7/2024 (Nghị định 77/2024).',
        en: 'Đồng, a month or once by the regime; standard level 2,789,000 from 1/7/2024 (Decree 77/2024).',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu hưởng.', en: 'First day of the right.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối được hưởng; trống: đang hưởng.', en: 'Last day of the right; empty: still running.' },
    },
  ],
};
