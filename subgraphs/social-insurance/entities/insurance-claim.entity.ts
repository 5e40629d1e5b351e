import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** The insurance side of an encounter: what the facility claimed, what was accepted, what was rejected and why. */
@Entity({ tableName: 'insurance_claim' })
@Index({ properties: ['citizenId', 'submittedOn'] })
@Index({ properties: ['submittedOn', 'id'] })
@Index({ properties: ['claimed', 'id'] })
@Index({ properties: ['encounterRecordNumber', 'id'] })
export class InsuranceClaimEntity extends DeliveredRecordEntity {
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text' })
  encounterRecordNumber!: string;

  @Property({ type: 'text' })
  facilityCode!: string;

  @Property({ type: 'text', nullable: true })
  cardCode!: string | null;

  @Property({ type: 'boolean' })
  confidential!: boolean;

  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'bigint' })
  claimed!: string;

  @Property({ type: 'bigint', nullable: true })
  accepted!: string | null;

  @Property({ type: 'bigint', nullable: true })
  rejected!: string | null;

  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Property({ type: 'date' })
  submittedOn!: string;

  @Property({ type: 'date', nullable: true })
  decidedOn!: string | null;
}
