import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A measure about a person’s addiction. Nothing points here. */
@Entity({ tableName: 'addiction_record' })
@Index({ properties: ['citizenId', 'validFrom'] })
export class AddictionRecordEntity {
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

  @Property({ type: 'text' })
  measure!: string;

  @Property({ type: 'text', nullable: true })
  substance!: string | null;

  @Property({ type: 'text', nullable: true })
  facility!: string | null;

  @Property({ type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
