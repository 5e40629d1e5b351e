import type { ImportFormat } from '../../../kit/import/format.js';

/** Membership in time: a person who moves has a closed line in one household and an open one in another. */
export const HOUSEHOLD_MEMBER_FORMAT: ImportFormat = {
  agency: 'population',
  record: 'household-member',
  version: 1,
  title: { vi: 'Thành viên hộ gia đình', en: 'Household members' },
  naturalKey: ['householdFileNumber', 'citizenRecordNumber', 'validFrom'],
  columns: [
    {
      key: 'householdFileNumber',
      header: 'Số hồ sơ cư trú',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ cư trú của hộ.', en: 'Residence file number of the household.' },
    },
    {
      key: 'citizenRecordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của thành viên.', en: 'File number of the member.' },
    },
    {
      key: 'relationToHead',
      header: 'Quan hệ với chủ hộ',
      kind: 'enum',
      required: true,
      values: {
        'Chủ hộ': 'HEAD',
        Vợ: 'WIFE',
        Chồng: 'HUSBAND',
        Con: 'CHILD',
        Cha: 'FATHER',
        Mẹ: 'MOTHER',
        Ông: 'GRANDFATHER',
        Bà: 'GRANDMOTHER',
        Cháu: 'GRANDCHILD',
        Anh: 'OLDER_BROTHER',
        Chị: 'OLDER_SISTER',
        Em: 'YOUNGER_SIBLING',
        Khác: 'OTHER',
      },
      about: {
        vi: 'Quan hệ với chủ hộ (Luật Căn cước 2023, Điều 9 khoản 22).',
        en: 'Relation to the head of the household (Law on Identity 2023, Art. 9 item 22).',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày vào hộ.', en: 'First day in the household.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối trong hộ; trống: vẫn trong hộ.', en: 'Last day in the household; empty: still a member.' },
    },
  ],
};
