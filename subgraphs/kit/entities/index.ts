import { CaseCitizenEntity, CaseFileEntity } from './case.entity.js';
import { CitizenAliasEntity, CitizenReachGuardianEntity, CitizenReachResidenceEntity } from './citizen-reach.entity.js';
import { CitizenReachProtectionEntity } from './citizen-protection.entity.js';
import { HouseholdReachEntity, HouseholdReachMemberEntity, ReachPositionEntity } from './household-reach.entity.js';
import { ImportRunEntity } from './import-run.entity.js';
import { RowHistoryEntity } from './row-history.entity.js';
import { IdempotencyRecordEntity, OutboxEntity } from './write.entity.js';

export { CitizenAliasEntity, ImportRunEntity, OutboxEntity, RowHistoryEntity };

/** The tables of the kit in the database of every agency that follows the population register. */
export const FOLLOWER_ENTITIES = [
  CitizenReachResidenceEntity,
  CitizenReachGuardianEntity,
  CitizenReachProtectionEntity,
  CitizenAliasEntity,
  HouseholdReachEntity,
  HouseholdReachMemberEntity,
  ReachPositionEntity,
  ImportRunEntity,
  RowHistoryEntity,
  OutboxEntity,
];

/** The tables of an agency that keeps cases. */
export const CASE_ENTITIES = [CaseFileEntity, CaseCitizenEntity, IdempotencyRecordEntity];
