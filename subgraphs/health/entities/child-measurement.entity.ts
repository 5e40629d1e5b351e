import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** Weight and length or height of a child on one day. Sex and age stand beside them, for the standard depends on both. */
@Entity({ tableName: 'child_measurement' })
@Index({ properties: ['citizenId', 'measuredOn'] })
@Index({ properties: ['measuredOn', 'id'] })
export class ChildMeasurementEntity extends DeliveredRecordEntity {
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'date' })
  measuredOn!: string;

  @Property({ type: 'text' })
  sex!: string;

  @Property({ type: 'numeric' })
  ageMonths!: string;

  @Property({ type: 'numeric', nullable: true })
  weight!: string | null;

  @Property({ type: 'numeric', nullable: true })
  height!: string | null;

  @Property({ type: 'text', nullable: true })
  position!: string | null;
}
