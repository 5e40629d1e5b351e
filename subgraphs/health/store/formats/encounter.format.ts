import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { PATIENT_NUMBER } from './person-record-number.js';

/** One visit or stay. The two shares add up to the total; what was diagnosed stands in `diagnosis`. */
export const ENCOUNTER_FORMAT: ImportFormat = {
  agency: 'health',
  record: 'encounter',
  version: 1,
  title: { vi: 'Đợt khám bệnh, chữa bệnh', en: 'Encounters' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Mã đợt điều trị',
      kind: 'text',
      required: true,
      about: { vi: 'Mã đợt điều trị.', en: 'Number of the encounter.' },
    },
    ...createDeliveredIdentityColumns(PATIENT_NUMBER),
    {
      key: 'insuranceNumber',
      header: 'Mã số BHXH',
      kind: 'text',
      required: false,
      pattern: /^\d{10}$/,
      about: { vi: 'Mã số BHXH, 10 chữ số; trống: không có bảo hiểm.', en: 'Insurance number, 10 digits; empty: not insured.' },
    },
    {
      key: 'facilityCode',
      header: 'Mã cơ sở KCB',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: { vi: 'Mã cơ sở điều trị.', en: 'Code of the treating facility.' },
    },
    {
      key: 'kind',
      header: 'Hình thức',
      kind: 'enum',
      required: true,
      values: { 'Ngoại trú': 'OUTPATIENT', 'Nội trú': 'INPATIENT', 'Cấp cứu': 'EMERGENCY' },
      about: { vi: 'Ngoại trú, nội trú hoặc cấp cứu.', en: 'Outpatient, inpatient or emergency.' },
    },
    {
      key: 'admittedOn',
      header: 'Ngày vào',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày vào khám, nhập viện.', en: 'Day of the visit or admission.' },
    },
    {
      key: 'dischargedOn',
      header: 'Ngày ra',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày ra viện; trống: đang điều trị.', en: 'Day of discharge; empty: treatment still open.' },
    },
    {
      key: 'confidential',
      header: 'Bảo mật',
      kind: 'boolean',
      required: true,
      about: {
        vi: 'Có: đợt điều trị bảo mật, người đại diện cũng không được xem.',
        en: 'Có (yes): a confidential encounter that not even a representative may read.',
      },
    },
    {
      key: 'totalCost',
      header: 'Tổng chi phí',
      kind: 'vnd',
      required: true,
      about: { vi: 'Tổng chi phí, đồng.', en: 'Total cost in đồng.' },
    },
    {
      key: 'insuranceShare',
      header: 'BHYT chi trả',
      kind: 'vnd',
      required: true,
      about: { vi: 'Phần quỹ BHYT chi trả, đồng.', en: 'Share of the health-insurance fund in đồng.' },
    },
    {
      key: 'patientShare',
      header: 'Người bệnh chi trả',
      kind: 'vnd',
      required: true,
      about: {
        vi: 'Phần người bệnh chi trả, đồng; cộng với phần BHYT bằng tổng chi phí.',
        en: 'Share of the patient in đồng; with the insurance share it makes the total.',
      },
    },
  ],
};
