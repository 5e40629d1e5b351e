import { DELIVERED_NATIVE_PLACE } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { MERITORIOUS_DOSSIER_FORMAT } from './meritorious-dossier.format.js';

/** The first version, with the native place: the last of the four fields that are compared with the register. */
export const MERITORIOUS_DOSSIER_V2_FORMAT: ImportFormat = {
  ...MERITORIOUS_DOSSIER_FORMAT,
  version: 2,
  columns: [...MERITORIOUS_DOSSIER_FORMAT.columns, DELIVERED_NATIVE_PLACE],
};
