import { CitizenAliasEntity, ImportRunEntity, OutboxEntity, RowHistoryEntity } from '../../kit/entities/index.js';
import { AdministrativeUnitChangeEntity } from './administrative-unit-change.entity.js';
import { AdministrativeUnitEntity } from './administrative-unit.entity.js';
import { CitizenEntity } from './citizen.entity.js';
import { CodeNumberEntity } from './code-number.entity.js';
import { CodeRegisterEntity } from './code-register.entity.js';
import { FamilyRelationEntity } from './family-relation.entity.js';
import { HouseholdMemberEntity } from './household-member.entity.js';
import { HouseholdEntity } from './household.entity.js';
import { IdentityDocumentEntity } from './identity-document.entity.js';
import { ProtectionEntity } from './protection.entity.js';
import { ProvisionalRecordEntity } from './provisional-record.entity.js';
import { ReachChangeEntity } from './reach-change.entity.js';
import { RepresentativeEntity } from './representative.entity.js';
import { ResidenceEntity } from './residence.entity.js';

/** The tables of the population register. What followers copy (`citizen_reach_…`, `household_reach…`) are views here. */
export const POPULATION_ENTITIES = [
  AdministrativeUnitEntity,
  AdministrativeUnitChangeEntity,
  CitizenEntity,
  IdentityDocumentEntity,
  ResidenceEntity,
  HouseholdEntity,
  HouseholdMemberEntity,
  FamilyRelationEntity,
  RepresentativeEntity,
  ProtectionEntity,
  CodeRegisterEntity,
  CodeNumberEntity,
  ProvisionalRecordEntity,
  CitizenAliasEntity,
  ReachChangeEntity,
  OutboxEntity,
  ImportRunEntity,
  RowHistoryEntity,
];
