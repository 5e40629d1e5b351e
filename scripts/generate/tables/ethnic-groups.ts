/**
 * Ethnic groups by province: code of the list of decision 1019/QĐ-TCTK (2008), rough share from memory (census 2019, unverified), and
 * the family names that are usual there (from memory). An empty list means the Kinh names.
 */
export interface EthnicGroup {
  readonly code: string;
  readonly familyNames: readonly string[];
}

export const ETHNICITY_LIST = 'QĐ 1019/QĐ-TCTK';

const KINH: EthnicGroup = { code: '01', familyNames: [] };
const TAY: EthnicGroup = { code: '02', familyNames: ['Hoàng', 'Nông', 'Lương', 'Hà', 'Ma', 'Lý', 'Triệu', 'Nguyễn'] };
const THAI: EthnicGroup = { code: '03', familyNames: ['Lò', 'Cầm', 'Hoàng', 'Hà', 'Lường', 'Điêu'] };
const MUONG: EthnicGroup = { code: '04', familyNames: ['Bùi', 'Quách', 'Đinh', 'Hà', 'Phạm'] };
const KHMER: EthnicGroup = { code: '05', familyNames: ['Thạch', 'Sơn', 'Kim', 'Danh', 'Lâm'] };
const HOA: EthnicGroup = { code: '06', familyNames: ['Trần', 'Lâm', 'Vương', 'Quách', 'Lý', 'Huỳnh', 'Tăng'] };
const NUNG: EthnicGroup = { code: '07', familyNames: ['Nông', 'Hoàng', 'Lục', 'Vi', 'Lùng', 'Nùng'] };
const MONG: EthnicGroup = { code: '08', familyNames: ['Giàng', 'Vàng', 'Lý', 'Sùng', 'Thào', 'Hầu', 'Má', 'Cư'] };
const DAO: EthnicGroup = { code: '09', familyNames: ['Triệu', 'Phàn', 'Tẩn', 'Chảo', 'Lý', 'Bàn', 'Đặng'] };
const XTIENG: EthnicGroup = { code: '21', familyNames: ['Điểu'] };
const GIAY: EthnicGroup = { code: '26', familyNames: ['Vàng', 'Lù', 'Nùng', 'Hoàng', 'Sần'] };
const CHORO: EthnicGroup = { code: '31', familyNames: ['Điểu', 'Thổ', 'Dương', 'Hồng'] };

export const ETHNIC_GROUPS_BY_PROVINCE: Readonly<Record<string, readonly (readonly [EthnicGroup, number])[]>> = {
  '75': [
    [KINH, 88],
    [HOA, 3],
    [XTIENG, 2.5],
    [NUNG, 1.5],
    [TAY, 1.4],
    [KHMER, 1.2],
    [CHORO, 0.6],
    [MUONG, 0.5],
    [DAO, 0.3],
  ],
  '15': [
    [KINH, 44],
    [MONG, 19],
    [TAY, 17],
    [DAO, 11],
    [THAI, 4],
    [GIAY, 3],
    [NUNG, 2],
  ],
};

/** Religion as declared; shares from memory, unverified. */
export const RELIGIONS_BY_PROVINCE: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '75': [
    ['Không', 58],
    ['Công giáo', 27],
    ['Phật giáo', 13],
    ['Tin Lành', 1.2],
    ['Cao Đài', 0.8],
  ],
  '15': [
    ['Không', 93],
    ['Công giáo', 4],
    ['Tin Lành', 2],
    ['Phật giáo', 1],
  ],
};
