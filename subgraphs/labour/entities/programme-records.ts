import { DigitisedFileEntity } from './digitised-file.entity.js';
import { HouseholdSupportEntity } from './household-support.entity.js';
import { LegalRuleEntity } from './legal-rule.entity.js';
import { MartyrCemeteryEntity } from './martyr-cemetery.entity.js';
import { MartyrGraveEntity } from './martyr-grave.entity.js';
import { MeritoriousRelativeEntity } from './meritorious-relative.entity.js';

/** Tables of the programmes beside entitlement, class and dossier: the law by date, support, relatives, graves. */
export const PROGRAMME_RECORD_ENTITIES = [
  LegalRuleEntity,
  HouseholdSupportEntity,
  MeritoriousRelativeEntity,
  MartyrCemeteryEntity,
  MartyrGraveEntity,
  DigitisedFileEntity,
];
