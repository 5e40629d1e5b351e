import { DELIVERED_NATIVE_PLACE } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { ASSISTANCE_ENTITLEMENT_V2_FORMAT } from './assistance-entitlement-v2.format.js';

/** The second version, with the native place: the last of the four fields that are compared with the register. A household has none. */
export const ASSISTANCE_ENTITLEMENT_V3_FORMAT: ImportFormat = {
  ...ASSISTANCE_ENTITLEMENT_V2_FORMAT,
  version: 3,
  columns: [...ASSISTANCE_ENTITLEMENT_V2_FORMAT.columns, DELIVERED_NATIVE_PLACE],
};
