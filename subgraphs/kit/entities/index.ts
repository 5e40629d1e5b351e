import { CitizenAliasEntity, CitizenReachGuardianEntity, CitizenReachResidenceEntity } from './citizen-reach.entity.js';
import { HouseholdReachEntity, HouseholdReachMemberEntity, ReachPositionEntity } from './household-reach.entity.js';
import { ImportRunEntity } from './import-run.entity.js';
import { RowHistoryEntity } from './row-history.entity.js';

export { CitizenAliasEntity, ImportRunEntity, RowHistoryEntity };

/** The tables of the kit in the database of every agency that follows the population register. */
export const FOLLOWER_ENTITIES = [
  CitizenReachResidenceEntity,
  CitizenReachGuardianEntity,
  CitizenAliasEntity,
  HouseholdReachEntity,
  HouseholdReachMemberEntity,
  ReachPositionEntity,
  ImportRunEntity,
  RowHistoryEntity,
];
