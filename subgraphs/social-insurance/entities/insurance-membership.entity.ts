import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** Membership of one kind of insurance; a person has one row for each kind. */
@Entity({ tableName: 'insurance_membership' })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['employerId', 'id'] })
export class InsuranceMembershipEntity extends DeliveredRecordEntity {
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text', nullable: true })
  deliveredNativePlace!: string | null;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'text' })
  fundingSource!: string;

  /** Null for a member who pays without an employer. */
  @Property({ type: 'text', nullable: true })
  employerId!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  /** The last day on which it holds; null while it does. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
