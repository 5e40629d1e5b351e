import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** One number of an insured person in its time: the old ten digits, or the personal number that replaced them from 1/8/2025. Both are kept. */
@Entity({ tableName: 'insurance_number' })
@Unique({ properties: ['scheme', 'number'] })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['number', 'id'] })
export class InsuranceNumberEntity extends DeliveredRecordEntity {
  @Property({ type: 'text' })
  scheme!: string;

  @Property({ type: 'text' })
  number!: string;

  @Property({ type: 'text', nullable: true })
  successorNumber!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
