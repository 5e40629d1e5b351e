import type { ImportFormat } from '../../../kit/import/format.js';
import { CITIZEN_FORMAT_2 } from './citizen-2.format.js';
import { FAMILY_RELATION_FORMAT } from './family-relation.format.js';
import { HOUSEHOLD_MEMBER_FORMAT } from './household-member.format.js';
import { HOUSEHOLD_FORMAT } from './household.format.js';
import { IDENTITY_DOCUMENT_FORMAT } from './identity-document.format.js';
import { PROTECTION_FORMAT } from './protection.format.js';
import { REPRESENTATIVE_FORMAT } from './representative.format.js';
import { RESIDENCE_FORMAT_2 } from './residence-2.format.js';

/**
 * What the agency delivers, each record in its newest version and in the order of import: a record stands after those that it points to.
 * Older versions are taken as ever (`import-targets.ts`); the operator's mapping of units is no agency's delivery and stands there too.
 */
export const POPULATION_FORMATS: readonly ImportFormat[] = [
  CITIZEN_FORMAT_2,
  IDENTITY_DOCUMENT_FORMAT,
  RESIDENCE_FORMAT_2,
  HOUSEHOLD_FORMAT,
  HOUSEHOLD_MEMBER_FORMAT,
  FAMILY_RELATION_FORMAT,
  REPRESENTATIVE_FORMAT,
  PROTECTION_FORMAT,
];
