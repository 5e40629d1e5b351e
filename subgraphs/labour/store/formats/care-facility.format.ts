import type { ImportFormat } from '../../../kit/import/format.js';

/**
 * Facilities of social assistance. What treats addiction or HIV has no kind here, and there is no leftover kind either: where somebody
 * lives must not say it.
 */
export const CARE_FACILITY_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'care-facility',
  version: 1,
  title: { vi: 'Cơ sở trợ giúp xã hội', en: 'Care facilities' },
  naturalKey: ['code'],
  columns: [
    {
      key: 'code',
      header: 'Mã cơ sở trợ giúp xã hội',
      kind: 'text',
      required: true,
      about: { vi: 'Mã cơ sở do cơ quan lao động cấp.', en: "The labour agency's code of the facility." },
    },
    {
      key: 'name',
      header: 'Tên cơ sở',
      kind: 'text',
      required: true,
      about: { vi: 'Tên cơ sở; không nhận tên nói về HIV hoặc nghiện.', en: 'Name; none that tells of HIV or addiction is taken.' },
    },
    {
      key: 'kind',
      header: 'Loại cơ sở',
      kind: 'enum',
      required: true,
      values: {
        'Chăm sóc người cao tuổi': 'ELDERLY_CARE',
        'Chăm sóc người khuyết tật': 'DISABILITY_CARE',
        'Chăm sóc trẻ em có hoàn cảnh đặc biệt': 'CHILD_CARE',
        'Chăm sóc người tâm thần, người rối nhiễu tâm trí': 'MENTAL_CARE',
        'Tổng hợp': 'GENERAL',
        'Trung tâm công tác xã hội': 'SOCIAL_WORK_CENTRE',
      },
      about: { vi: 'Loại cơ sở (Nghị định 103/2017/NĐ-CP, Điều 5).', en: 'Kind of facility.' },
    },
    {
      key: 'ownership',
      header: 'Loại hình sở hữu',
      kind: 'enum',
      required: true,
      values: { 'Công lập': 'PUBLIC', 'Ngoài công lập': 'NON_PUBLIC' },
      about: { vi: 'Công lập hoặc ngoài công lập.', en: 'Public or not.' },
    },
    {
      key: 'unitCode',
      header: 'Mã đơn vị hành chính',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: { vi: 'Mã xã, phường nơi đặt cơ sở, 5 chữ số.', en: 'Code of the commune in which it lies, five digits.' },
    },
    {
      key: 'capacity',
      header: 'Sức chứa',
      kind: 'text',
      required: false,
      pattern: /^[1-9]\d{0,3}$/,
      about: { vi: 'Số người nhận được nhiều nhất; trống nếu không ghi.', en: 'How many people it can take; empty when not recorded.' },
    },
    {
      key: 'address',
      header: 'Địa chỉ',
      kind: 'text',
      required: false,
      about: { vi: 'Địa chỉ.', en: 'Address.' },
    },
  ],
};
