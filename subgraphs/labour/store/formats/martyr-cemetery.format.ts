import type { ImportFormat } from '../../../kit/import/format.js';

/** Cemeteries in which martyrs lie. */
export const MARTYR_CEMETERY_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'martyr-cemetery',
  version: 1,
  title: { vi: 'Nghĩa trang liệt sĩ', en: "Martyrs' cemeteries" },
  naturalKey: ['code'],
  columns: [
    {
      key: 'code',
      header: 'Mã nghĩa trang',
      kind: 'text',
      required: true,
      about: { vi: 'Mã nghĩa trang liệt sĩ.', en: 'Code of the cemetery.' },
    },
    {
      key: 'name',
      header: 'Tên nghĩa trang',
      kind: 'text',
      required: true,
      about: { vi: 'Tên nghĩa trang.', en: 'Name of the cemetery.' },
    },
    {
      key: 'unitCode',
      header: 'Mã đơn vị hành chính',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: { vi: 'Mã xã, phường nơi có nghĩa trang.', en: 'Code of the commune in which it lies.' },
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
