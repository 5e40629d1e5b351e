import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** A pension, an allowance or a lump sum that a person receives. */
@Entity({ tableName: 'insurance_benefit' })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['amount', 'id'] })
@Index({ properties: ['officeCode', 'id'] })
export class InsuranceBenefitEntity extends DeliveredRecordEntity {
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  payment!: string;

  @Property({ type: 'bigint' })
  amount!: string;

  @Property({ type: 'text' })
  fund!: string;

  @Property({ type: 'text' })
  decisionNumber!: string;

  @Property({ type: 'date' })
  decisionDate!: string;

  @Property({ type: 'text' })
  officeCode!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
