import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** Relatives with a right of their own under a dossier; a dossier may have several. */
export const MERITORIOUS_RELATIVE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'meritorious-relative',
  version: 1,
  title: { vi: 'Thân nhân người có công', en: 'Relatives of meritorious people' },
  naturalKey: ['dossierRecordNumber', 'personRecordNumber'],
  columns: [
    {
      key: 'dossierRecordNumber',
      header: 'Số hồ sơ người có công',
      kind: 'text',
      required: true,
      about: { vi: 'Hồ sơ mà từ đó thân nhân có quyền.', en: 'The dossier that the right comes from.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'relation',
      header: 'Quan hệ',
      kind: 'enum',
      required: true,
      values: {
        'Cha đẻ': 'FATHER',
        'Mẹ đẻ': 'MOTHER',
        Vợ: 'WIFE',
        Chồng: 'HUSBAND',
        'Con đẻ': 'NATURAL_CHILD',
        'Con nuôi': 'ADOPTED_CHILD',
        'Người có công nuôi liệt sĩ': 'RAISED_THE_MARTYR',
      },
      about: { vi: 'Quan hệ với người có công (Pháp lệnh 02/2020/UBTVQH14, Điều 3).', en: 'Relation to the meritorious person.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu.', en: 'First day.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối; trống: còn hiệu lực.', en: 'Last day; empty: still running.' },
    },
  ],
};
