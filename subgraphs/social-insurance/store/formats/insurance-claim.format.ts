import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { INSURANCE_NUMBER } from './person-record-number.js';

/** The insurance side of an encounter: what the facility claimed, what was accepted, what was rejected and why. */
export const INSURANCE_CLAIM_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'insurance-claim',
  version: 1,
  title: { vi: 'Giám định bảo hiểm y tế', en: 'Claims of health insurance' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Mã hồ sơ thanh toán',
      kind: 'text',
      required: true,
      about: { vi: 'Mã hồ sơ đề nghị thanh toán.', en: 'Number of the claim.' },
    },
    ...createDeliveredIdentityColumns(INSURANCE_NUMBER),
    {
      key: 'encounterRecordNumber',
      header: 'Mã đợt điều trị',
      kind: 'text',
      required: true,
      about: { vi: 'Mã đợt điều trị ở ngành y tế.', en: 'Number of the encounter at the health agency.' },
    },
    {
      key: 'facilityCode',
      header: 'Mã cơ sở KCB',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: { vi: 'Mã cơ sở đề nghị thanh toán.', en: 'Code of the claiming facility.' },
    },
    {
      key: 'cardCode',
      header: 'Mã thẻ BHYT',
      kind: 'text',
      required: false,
      pattern: /^[A-Z]{2}[1-5]\d{12}$/,
      about: { vi: 'Mã thẻ đã dùng; null khi chưa xuất trình thẻ.', en: 'Card that was shown; null when none was.' },
    },
    {
      key: 'confidential',
      header: 'Bảo mật',
      kind: 'boolean',
      required: true,
      about: {
        vi: 'Đợt điều trị bảo mật: người đại diện không được xem.',
        en: 'Whether the encounter is confidential: hidden from every guardian.',
      },
    },
    {
      key: 'status',
      header: 'Kết quả giám định',
      kind: 'enum',
      required: true,
      values: { 'Chờ giám định': 'PENDING', 'Chấp nhận': 'ACCEPTED', 'Chấp nhận một phần': 'PARTLY_ACCEPTED', 'Từ chối': 'REJECTED' },
      about: { vi: 'Kết quả giám định.', en: 'What the assessment came to.' },
    },
    {
      key: 'claimed',
      header: 'Số tiền đề nghị',
      kind: 'vnd',
      required: true,
      about: { vi: 'Số tiền cơ sở đề nghị, đồng.', en: 'Amount claimed, đồng.' },
    },
    {
      key: 'accepted',
      header: 'Số tiền chấp nhận',
      kind: 'vnd',
      required: false,
      about: { vi: 'Số tiền được chấp nhận, đồng; null khi chờ giám định.', en: 'Amount accepted, đồng; null while pending.' },
    },
    {
      key: 'rejected',
      header: 'Số tiền từ chối',
      kind: 'vnd',
      required: false,
      about: { vi: 'Số tiền bị từ chối, đồng; null khi chờ giám định.', en: 'Amount rejected, đồng; null while pending.' },
    },
    {
      key: 'reason',
      header: 'Lý do từ chối',
      kind: 'text',
      required: false,
      about: {
        vi: 'Lý do từ chối, có thể nói về bệnh; null khi không từ chối.',
        en: 'Why it was rejected, which may tell of the disease; null when nothing was.',
      },
    },
    {
      key: 'submittedOn',
      header: 'Ngày đề nghị',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày cơ sở gửi hồ sơ.', en: 'Day on which the claim was sent.' },
    },
    {
      key: 'decidedOn',
      header: 'Ngày giám định',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày có kết quả; null khi chờ giám định.', en: 'Day of the result; null while pending.' },
    },
  ],
};
