import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That a person lives in a care facility, from the admission to the departure. */
@Entity({ tableName: 'care_residence' })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['decisionDate', 'id'] })
@Index({ properties: ['facilityCode', 'id'] })
export class CareResidenceEntity {
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
  facilityCode!: string;

  @Property({ type: 'text' })
  decisionNumber!: string;

  @Property({ type: 'date' })
  decisionDate!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
