import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** Never shown to a guardian: the guardian may be who did it. The policy takes the group out of WARD. */
export const CHILD_CIRCUMSTANCE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'child-circumstance',
  version: 1,
  title: { vi: 'Hoàn cảnh đặc biệt của trẻ em', en: 'Special circumstances of children' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ trẻ em có hoàn cảnh đặc biệt.', en: 'File number of the circumstance.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'kind',
      header: 'Hoàn cảnh',
      kind: 'enum',
      required: true,
      values: {
        'Bị mua bán': 'TRAFFICKED',
        'Bị bắt cóc': 'ABDUCTED',
        'Bị ngược đãi': 'ABUSED',
        'Bị tai nạn thương tích': 'INJURED',
        'Mồ côi': 'ORPHANED',
        'Bị bỏ rơi': 'ABANDONED',
        'Không nơi nương tựa': 'WITHOUT_SUPPORT',
        'Lao động trái pháp luật': 'WORKING',
        'Phải bỏ học': 'OUT_OF_SCHOOL',
      },
      about: { vi: 'Hoàn cảnh đặc biệt.', en: 'The circumstance.' },
    },
    {
      key: 'foundOn',
      header: 'Ngày phát hiện',
      kind: 'date',
      required: false,
      about: {
        vi: 'Ngày phát hiện hoặc tiếp nhận tin báo; trống nếu không ghi.',
        en: 'Day on which it was found or reported; null when not recorded.',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày hoàn cảnh bắt đầu được ghi nhận.', en: 'First day for which it is recorded.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối của hoàn cảnh; trống là vẫn còn.', en: 'Last day; empty or null while it lasts.' },
    },
  ],
};
