import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A measure that protects a child (Luật Trẻ em 2016, Điều 47-50; articles unverified). */
@Entity({ tableName: 'child_protection_measure' })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
export class ChildProtectionMeasureEntity {
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

  @Property({ type: 'text', nullable: true })
  circumstanceRecordNumber!: string | null;

  @Property({ type: 'text' })
  level!: string;

  @Property({ type: 'text' })
  measure!: string;

  @Property({ type: 'text', nullable: true })
  provider!: string | null;

  @Property({ type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  decisionDate!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
