import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { PATIENT_NUMBER } from './person-record-number.js';

/** One dose of a vaccine that a person was given. */
export const IMMUNISATION_FORMAT: ImportFormat = {
  agency: 'health',
  record: 'immunisation',
  version: 1,
  title: { vi: 'Tiêm chủng', en: 'Immunisations' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số mũi tiêm',
      kind: 'text',
      required: true,
      about: { vi: 'Số của lần tiêm.', en: 'Number of the record.' },
    },
    ...createDeliveredIdentityColumns(PATIENT_NUMBER),
    {
      key: 'vaccine',
      header: 'Vắc xin',
      kind: 'text',
      required: true,
      about: { vi: 'Tên vắc xin như cơ sở ghi.', en: 'Name of the vaccine as the facility wrote it.' },
    },
    {
      key: 'dose',
      header: 'Mũi thứ',
      kind: 'text',
      required: true,
      pattern: /^\d$/,
      about: { vi: 'Mũi thứ mấy, 0 là mũi sơ sinh.', en: 'Which dose; 0 is the one at birth.' },
    },
    {
      key: 'givenOn',
      header: 'Ngày tiêm',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày tiêm.', en: 'Day of the dose.' },
    },
    {
      key: 'lotNumber',
      header: 'Số lô',
      kind: 'text',
      required: false,
      about: { vi: 'Số lô vắc xin; null nếu không ghi.', en: 'Lot of the vaccine; null when not recorded.' },
    },
    {
      key: 'facilityCode',
      header: 'Mã cơ sở KCB',
      kind: 'text',
      required: false,
      pattern: /^\d{5}$/,
      about: { vi: 'Mã cơ sở tiêm; trống nếu không ghi.', en: 'Code of the facility; empty when not recorded.' },
    },
  ],
};
