import type { ImportFormat } from '../../../kit/import/format.js';

/**
 * What the units to 30/6/2025 became on 1/7/2025, one line a target. An operator's file, not an agency's: the project ships none. The
 * headers are English because the published mappings that operators have are.
 */
export const ADMINISTRATIVE_UNIT_CHANGE_FORMAT: ImportFormat = {
  agency: 'population',
  record: 'administrative-unit-change',
  version: 1,
  title: { vi: 'Chuyển đổi đơn vị hành chính từ 1/7/2025', en: 'Administrative units before and from 1/7/2025' },
  naturalKey: ['level', 'oldCode', 'newCode'],
  columns: [
    {
      key: 'level',
      header: 'level',
      kind: 'enum',
      required: true,
      values: { province: 'PROVINCE', commune: 'COMMUNE' },
      about: { vi: 'Cấp đơn vị: province (tỉnh) hoặc commune (xã).', en: 'The tier: province or commune.' },
    },
    {
      key: 'oldCode',
      header: 'old_code',
      kind: 'text',
      required: true,
      pattern: /^(\d{2}|\d{5})$/,
      about: { vi: 'Mã đến hết 30/6/2025: 2 hoặc 5 chữ số.', en: 'Code until 30/6/2025: 2 or 5 digits.' },
    },
    {
      key: 'oldName',
      header: 'old_name',
      kind: 'text',
      required: true,
      about: {
        vi: 'Tên đầy đủ đến hết 30/6/2025; chuyển đổi chỉ áp dụng cho đơn vị mang tên này.',
        en: 'Full name until 30/6/2025; the change speaks of the unit of this name only.',
      },
    },
    {
      key: 'newCode',
      header: 'new_code',
      kind: 'text',
      required: true,
      pattern: /^(\d{2}|\d{5})$/,
      about: { vi: 'Mã từ 1/7/2025: 2 hoặc 5 chữ số.', en: 'Code from 1/7/2025: 2 or 5 digits.' },
    },
    {
      key: 'newName',
      header: 'new_name',
      kind: 'text',
      required: true,
      about: { vi: 'Tên đầy đủ từ 1/7/2025.', en: 'Full name from 1/7/2025.' },
    },
    {
      key: 'targets',
      header: 'targets',
      kind: 'text',
      required: true,
      pattern: /^[1-9]\d?$/,
      about: {
        vi: 'Số đơn vị mới mà đơn vị cũ chia vào; lớn hơn 1 là chia tách.',
        en: 'Into how many new units the old one went; more than 1 is a split.',
      },
    },
  ],
};
