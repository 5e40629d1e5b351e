import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A person’s situation at work on a day of collection (Thông tư 01/2022/TT-BLĐTBXH, Điều 7). */
@Entity({ tableName: 'worker_record' })
@Index({ properties: ['citizenId', 'collectedOn'] })
@Index({ properties: ['collectedOn', 'id'] })
export class WorkerRecordEntity {
  /** Random and opaque. Given by the database, so a row that is delivered again keeps the one it has. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  /** The agency's own number of the person. */
  @Property({ type: 'text' })
  personRecordNumber!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  @Property({ type: 'text', nullable: true })
  deliveredFullName!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredBirthDate!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredPersonalNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredAddress!: string | null;

  @Property({ type: 'date' })
  collectedOn!: string;

  @Property({ type: 'text' })
  activity!: string;

  @Property({ type: 'text', nullable: true })
  education!: string | null;

  @Property({ type: 'text', nullable: true })
  qualification!: string | null;

  @Property({ type: 'text', nullable: true })
  trainingField!: string | null;

  @Property({ type: 'text', nullable: true })
  jobTitle!: string | null;

  @Property({ type: 'text', nullable: true })
  employmentStatus!: string | null;

  @Property({ type: 'text', nullable: true })
  workplaceName!: string | null;

  @Property({ type: 'text', nullable: true })
  workplaceKind!: string | null;

  @Property({ type: 'text', nullable: true })
  workplaceIndustry!: string | null;

  @Property({ type: 'text', nullable: true })
  workplaceAddress!: string | null;

  @Property({ type: 'text', nullable: true })
  lastJob!: string | null;

  @Property({ type: 'int', nullable: true })
  unemployedMonths!: number | null;

  @Property({ type: 'text', nullable: true })
  inactivityReason!: string | null;

  @Property({ type: 'text' })
  formVersion!: string;

  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  answers!: object | null;
}
