import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** Whole months with one salary and one payer. */
@Entity({ tableName: 'contribution_period' })
@Index({ properties: ['citizenId', 'startMonth'] })
@Index({ properties: ['startMonth', 'id'] })
@Index({ properties: ['employerId', 'id'] })
@Index({ properties: ['salary', 'id'] })
export class ContributionPeriodEntity extends DeliveredRecordEntity {
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  /** Null for voluntary contributions. */
  @Property({ type: 'text', nullable: true })
  employerId!: string | null;

  /** `YYYY-MM`; sorts as it counts. */
  @Property({ type: 'text' })
  startMonth!: string;

  @Property({ type: 'text', nullable: true })
  endMonth!: string | null;

  /** Whole đồng a month. */
  @Property({ type: 'bigint' })
  salary!: string;
}
