import { FOLLOWER_ENTITIES } from '../../kit/entities/index.js';
import { DiagnosisEntity } from './diagnosis.entity.js';
import { EncounterEntity } from './encounter.entity.js';
import { HealthFacilityEntity } from './health-facility.entity.js';

/** The tables of the health agency, with what it copies from the population register. */
export const HEALTH_ENTITIES = [...FOLLOWER_ENTITIES, HealthFacilityEntity, EncounterEntity, DiagnosisEntity];
