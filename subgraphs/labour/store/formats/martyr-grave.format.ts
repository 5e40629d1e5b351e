import type { ImportFormat } from '../../../kit/import/format.js';

/** Graves of martyrs; a grave whose martyr nobody knows has neither dossier nor name. */
export const MARTYR_GRAVE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'martyr-grave',
  version: 1,
  title: { vi: 'Mộ liệt sĩ', en: "Martyrs' graves" },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ mộ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của mộ.', en: 'File number of the grave.' },
    },
    {
      key: 'dossierRecordNumber',
      header: 'Số hồ sơ người có công',
      kind: 'text',
      required: false,
      about: { vi: 'Hồ sơ của liệt sĩ; trống khi chưa biết là ai.', en: "The martyr's dossier; empty while unknown." },
    },
    {
      key: 'martyrFullName',
      header: 'Họ tên liệt sĩ',
      kind: 'text',
      required: false,
      about: { vi: 'Họ tên trên bia mộ.', en: 'Name on the stone.' },
    },
    {
      key: 'identification',
      header: 'Tình trạng danh tính',
      kind: 'enum',
      required: true,
      values: {
        'Đã xác định': 'IDENTIFIED',
        'Chưa xác định': 'UNIDENTIFIED',
      },
      about: { vi: 'Đã biết hay chưa biết là mộ của ai.', en: 'Whether it is known whose grave it is.' },
    },
    {
      key: 'cemeteryCode',
      header: 'Mã nghĩa trang',
      kind: 'text',
      required: false,
      about: { vi: 'Nghĩa trang; trống khi mộ do gia đình quản lý.', en: 'The cemetery; empty for a grave kept by the family.' },
    },
    {
      key: 'position',
      header: 'Vị trí',
      kind: 'text',
      required: false,
      about: { vi: 'Khu, lô, hàng, số.', en: 'Section, row and number.' },
    },
    {
      key: 'buriedOn',
      header: 'Ngày an táng',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày an táng.', en: 'Day of the burial.' },
    },
  ],
};
