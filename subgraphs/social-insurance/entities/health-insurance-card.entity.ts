import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** A card in one period of validity: a renewed card keeps its code. */
@Entity({ tableName: 'health_insurance_card' })
@Unique({ properties: ['cardCode', 'validFrom'] })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['validTo', 'id'] })
@Index({ properties: ['facilityCode', 'id'] })
export class HealthInsuranceCardEntity extends DeliveredRecordEntity {
  @Property({ type: 'text' })
  cardCode!: string;

  @Property({ type: 'text' })
  benefitLevel!: string;

  @Property({ type: 'text', nullable: true })
  facilityCode!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
