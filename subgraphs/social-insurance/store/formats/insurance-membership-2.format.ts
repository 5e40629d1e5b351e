import { DELIVERED_NATIVE_PLACE } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { INSURANCE_MEMBERSHIP_FORMAT } from './insurance-membership.format.js';

/** The first version, with the native place: the last of the four fields that are compared with the register. */
export const INSURANCE_MEMBERSHIP_FORMAT_2: ImportFormat = {
  ...INSURANCE_MEMBERSHIP_FORMAT,
  version: 2,
  columns: [...INSURANCE_MEMBERSHIP_FORMAT.columns, DELIVERED_NATIVE_PLACE],
};
