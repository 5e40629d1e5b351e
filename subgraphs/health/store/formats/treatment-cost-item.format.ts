import type { ImportFormat } from '../../../kit/import/format.js';

/** What one kind of item cost in an encounter. It names no person: whose it is stands in the encounter. */
export const TREATMENT_COST_ITEM_FORMAT: ImportFormat = {
  agency: 'health',
  record: 'treatment-cost-item',
  version: 1,
  title: { vi: 'Chi phí điều trị theo loại', en: 'Treatment cost by kind' },
  naturalKey: ['encounterRecordNumber', 'kind'],
  columns: [
    {
      key: 'encounterRecordNumber',
      header: 'Mã đợt điều trị',
      kind: 'text',
      required: true,
      about: { vi: 'Mã đợt điều trị.', en: 'Number of the encounter.' },
    },
    {
      key: 'kind',
      header: 'Loại chi phí',
      kind: 'enum',
      required: true,
      values: {
        'Khám bệnh': 'EXAMINATION',
        Thuốc: 'DRUG',
        'Xét nghiệm': 'TEST',
        'Chẩn đoán hình ảnh': 'IMAGING',
        'Phẫu thuật, thủ thuật': 'PROCEDURE',
        'Ngày giường': 'BED',
        'Vật tư y tế': 'SUPPLY',
        Máu: 'BLOOD',
        'Vận chuyển': 'TRANSPORT',
        Khác: 'OTHER',
      },
      about: { vi: 'Loại chi phí.', en: 'The kind of item.' },
    },
    {
      key: 'amount',
      header: 'Thành tiền',
      kind: 'vnd',
      required: true,
      about: { vi: 'Thành tiền, đồng.', en: 'Cost in đồng.' },
    },
  ],
};
