import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** Whole months of unemployment contributions with one salary and one payer. A kind of their own: they open the right to unemployment benefit. */
@Entity({ tableName: 'unemployment_contribution' })
@Index({ properties: ['citizenId', 'startMonth'] })
@Index({ properties: ['startMonth', 'id'] })
@Index({ properties: ['salary', 'id'] })
export class UnemploymentContributionPeriodEntity extends DeliveredRecordEntity {
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text' })
  startMonth!: string;

  @Property({ type: 'text', nullable: true })
  endMonth!: string | null;

  @Property({ type: 'bigint' })
  salary!: string;

  @Property({ type: 'text', nullable: true })
  employerId!: string | null;
}
