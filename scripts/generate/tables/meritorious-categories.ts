/**
 * The 22 kinds of dossier of people with meritorious services and their relatives in plan 5023/KH-UBND of Đồng Nai (end 2017), by the
 * words of the file format. `dossiers` add up to the plan's 57,174. The plan gives only the sum of monthly allowances, 13,825: which
 * dossiers they are is our assumption (`monthly`), chosen so that it adds up.
 */
export interface MeritoriousCategory {
  readonly name: string;
  readonly dossiers: number;
  readonly monthly: number;
  /** Allowance a month as a multiple of the standard level 2,789,000 (Decree 77/2024); from memory, unverified, but for the mothers' 3. */
  readonly level: number;
}

export const MERITORIOUS_STANDARD_VND = 2_789_000;

export const MERITORIOUS_CATEGORIES: readonly MeritoriousCategory[] = [
  { name: 'Thương binh', dossiers: 5_428, monthly: 5_428, level: 0.9 },
  { name: 'Bệnh binh', dossiers: 1_610, monthly: 1_610, level: 1.04 },
  { name: 'Tuất từ trần', dossiers: 502, monthly: 502, level: 0.57 },
  { name: 'Người có công giúp đỡ cách mạng', dossiers: 547, monthly: 547, level: 0.59 },
  { name: 'Lão thành cách mạng', dossiers: 4, monthly: 4, level: 1.1 },
  { name: 'Cán bộ tiền khởi nghĩa', dossiers: 10, monthly: 10, level: 1.03 },
  { name: 'Anh hùng lực lượng vũ trang', dossiers: 9, monthly: 9, level: 0.84 },
  { name: 'Nghị định 69/2003', dossiers: 3_609, monthly: 0, level: 0 },
  { name: 'Bà mẹ Việt Nam anh hùng', dossiers: 1_096, monthly: 0, level: 3 },
  { name: 'Liệt sĩ', dossiers: 11_623, monthly: 1_937, level: 1 },
  { name: 'Liệt sĩ theo Nghị định 59/2003', dossiers: 6_751, monthly: 0, level: 1 },
  { name: 'Người nhiễm chất độc hóa học', dossiers: 2_474, monthly: 2_474, level: 0.76 },
  { name: 'Người hoạt động kháng chiến', dossiers: 17_362, monthly: 0, level: 0 },
  { name: 'Người bị địch bắt tù, đày', dossiers: 1_243, monthly: 1_243, level: 0.6 },
  { name: 'Người hoạt động kháng chiến chết trước 1/1/1995', dossiers: 508, monthly: 0, level: 0 },
  { name: 'Thanh niên xung phong', dossiers: 820, monthly: 0, level: 0.54 },
  { name: 'Bảng có công, kỷ niệm chương', dossiers: 2_800, monthly: 0, level: 0 },
  { name: 'Quyết định 142/2008', dossiers: 234, monthly: 0, level: 0 },
  { name: 'Quyết định 53/2010', dossiers: 12, monthly: 12, level: 0.6 },
  { name: 'Quyết định 62/2011 (thường xuyên)', dossiers: 49, monthly: 49, level: 0.6 },
  { name: 'Quyết định 62/2011 (một lần)', dossiers: 361, monthly: 0, level: 0 },
  { name: 'Quyết định 57/2013 (một lần)', dossiers: 122, monthly: 0, level: 0 },
];
