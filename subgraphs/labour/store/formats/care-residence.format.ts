import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** One row is one stay; somebody who left and came back has two. */
export const CARE_RESIDENCE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'care-residence',
  version: 1,
  title: { vi: 'Người được nuôi dưỡng tại cơ sở trợ giúp xã hội', en: 'Residents of care facilities' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ nuôi dưỡng',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của đợt nuôi dưỡng.', en: 'File number of the stay.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'facilityCode',
      header: 'Mã cơ sở trợ giúp xã hội',
      kind: 'text',
      required: true,
      about: { vi: 'Cơ sở nuôi dưỡng, theo tệp cơ sở.', en: 'The facility, as the file of facilities names it.' },
    },
    {
      key: 'decisionNumber',
      header: 'Số quyết định',
      kind: 'text',
      required: true,
      about: { vi: 'Số quyết định tiếp nhận.', en: 'Number of the decision to admit.' },
    },
    {
      key: 'decisionDate',
      header: 'Ngày quyết định',
      kind: 'date',
      required: true,
      about: {
        vi: 'Ngày ký quyết định; có thể sau ngày tiếp nhận khẩn cấp.',
        en: 'Date of the decision; an emergency is admitted before it.',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày vào cơ sở.', en: 'Day of the admission.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối ở cơ sở; trống: đang ở.', en: 'Last day in the facility; empty: still there.' },
    },
  ],
};
