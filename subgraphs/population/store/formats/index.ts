import type { ImportFormat } from '../../../kit/import/format.js';
import { CITIZEN_FORMAT } from './citizen.format.js';
import { FAMILY_RELATION_FORMAT } from './family-relation.format.js';
import { HOUSEHOLD_MEMBER_FORMAT } from './household-member.format.js';
import { HOUSEHOLD_FORMAT } from './household.format.js';
import { IDENTITY_DOCUMENT_FORMAT } from './identity-document.format.js';
import { REPRESENTATIVE_FORMAT } from './representative.format.js';
import { RESIDENCE_FORMAT } from './residence.format.js';

/** In the order of import: a record stands after those that it points to. */
export const POPULATION_FORMATS: readonly ImportFormat[] = [
  CITIZEN_FORMAT,
  IDENTITY_DOCUMENT_FORMAT,
  RESIDENCE_FORMAT,
  HOUSEHOLD_FORMAT,
  HOUSEHOLD_MEMBER_FORMAT,
  FAMILY_RELATION_FORMAT,
  REPRESENTATIVE_FORMAT,
];
