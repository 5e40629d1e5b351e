import { DELIVERED_NATIVE_PLACE } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { ENCOUNTER_FORMAT } from './encounter.format.js';

/** The first version, with the native place: the last of the four fields that are compared with the register. */
export const ENCOUNTER_FORMAT_2: ImportFormat = {
  ...ENCOUNTER_FORMAT,
  version: 2,
  columns: [...ENCOUNTER_FORMAT.columns, DELIVERED_NATIVE_PLACE],
};
