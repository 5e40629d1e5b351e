import type { ImportFormat } from '../../../kit/import/format.js';
import { ASSISTANCE_ENTITLEMENT_V2_FORMAT } from './assistance-entitlement-v2.format.js';
import { ASSISTANCE_ENTITLEMENT_V3_FORMAT } from './assistance-entitlement-v3.format.js';
import { DIGITISED_FILE_FORMAT } from './digitised-file.format.js';
import { HOUSEHOLD_SUPPORT_FORMAT } from './household-support.format.js';
import { MARTYR_CEMETERY_FORMAT } from './martyr-cemetery.format.js';
import { MARTYR_GRAVE_FORMAT } from './martyr-grave.format.js';
import { MERITORIOUS_RELATIVE_FORMAT } from './meritorious-relative.format.js';

/** In the order of import, after the dossiers that they point to. */
export const PROGRAMME_RECORD_FORMATS: readonly ImportFormat[] = [
  ASSISTANCE_ENTITLEMENT_V2_FORMAT,
  ASSISTANCE_ENTITLEMENT_V3_FORMAT,
  HOUSEHOLD_SUPPORT_FORMAT,
  MERITORIOUS_RELATIVE_FORMAT,
  MARTYR_CEMETERY_FORMAT,
  MARTYR_GRAVE_FORMAT,
  DIGITISED_FILE_FORMAT,
];
