import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** What a council found about a disability on one day. */
@Entity({ tableName: 'disability_assessment' })
@Index({ properties: ['citizenId', 'assessedOn'] })
@Index({ properties: ['assessedOn', 'id'] })
export class DisabilityAssessmentEntity extends DeliveredRecordEntity {
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text' })
  council!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  level!: string;

  @Property({ type: 'date' })
  assessedOn!: string;

  @Property({ type: 'text', nullable: true })
  certificateNumber!: string | null;
}
