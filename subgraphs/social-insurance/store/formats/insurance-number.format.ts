import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { INSURANCE_NUMBER } from './person-record-number.js';

/** One number of an insured person in its time: the old ten digits, or the personal number that replaced them from 1/8/2025. Both are kept. */
export const INSURANCE_NUMBER_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'insurance-number',
  version: 1,
  title: { vi: 'Mã số bảo hiểm qua thời gian', en: 'Insurance numbers in time' },
  naturalKey: ['scheme', 'number'],
  columns: [
    {
      key: 'scheme',
      header: 'Loại mã số',
      kind: 'enum',
      required: true,
      values: { 'Mã số BHXH 10 số': 'TEN_DIGITS', 'Số định danh cá nhân': 'PERSONAL_NUMBER' },
      about: { vi: 'Loại mã số.', en: 'Which kind of number it is.' },
    },
    ...createDeliveredIdentityColumns(INSURANCE_NUMBER),
    {
      key: 'number',
      header: 'Số',
      kind: 'text',
      required: true,
      pattern: /^(\d{10}|\d{12})$/,
      about: { vi: 'Mã số 10 chữ số hoặc số định danh cá nhân 12 chữ số.', en: 'The number: 10 digits, or the 12 of a personal number.' },
    },
    {
      key: 'successorNumber',
      header: 'Số thay thế',
      kind: 'text',
      required: false,
      pattern: /^(\d{10}|\d{12})$/,
      about: { vi: 'Số thay thế số này; trống: chưa thay.', en: 'The number that took its place; empty: none.' },
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
      about: { vi: 'Ngày cuối, tính cả ngày đó; trống: còn hiệu lực.', en: 'Last day, itself included; empty: still.' },
    },
  ],
};
