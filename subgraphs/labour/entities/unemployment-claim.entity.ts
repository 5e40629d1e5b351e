import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A claim for unemployment benefit, from filing to decision. */
@Entity({ tableName: 'unemployment_claim' })
@Index({ properties: ['citizenId', 'filedOn'] })
@Index({ properties: ['filedOn', 'id'] })
@Index({ properties: ['decidedOn', 'id'] })
export class UnemploymentClaimEntity {
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
  filedOn!: string;

  @Property({ type: 'text', nullable: true })
  office!: string | null;

  @Property({ type: 'int' })
  contributionMonths!: number;

  @Property({ type: 'date', nullable: true })
  appraisedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  outcome!: string | null;

  @Property({ type: 'int', nullable: true })
  benefitMonths!: number | null;

  @Property({ type: 'bigint', nullable: true })
  monthlyBenefit!: string | null;

  @Property({ type: 'date', nullable: true })
  startsOn!: string | null;

  @Property({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Property({ type: 'date', nullable: true })
  stoppedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  stopReason!: string | null;

  @Property({ type: 'text' })
  stage!: string;
}
