import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One visit or stay of a citizen, with the person exactly as the agency delivered them. */
@Entity({ tableName: 'encounter' })
@Index({ properties: ['citizenId', 'admittedOn'] })
@Index({ properties: ['admittedOn', 'id'] })
@Index({ properties: ['totalCost', 'id'] })
@Index({ properties: ['facilityCode', 'admittedOn'] })
export class EncounterEntity {
  /** Opaque and random; the database gives it once, so an encounter that is delivered again keeps it. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  /** The agency's own number of the patient (mã người bệnh). */
  @Property({ type: 'text' })
  personRecordNumber!: string;

  @Property({ type: 'text', nullable: true })
  deliveredFullName!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredBirthDate!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredPersonalNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredAddress!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredNativePlace!: string | null;

  @Property({ type: 'text', nullable: true })
  insuranceNumber!: string | null;

  @Property({ type: 'text' })
  facilityCode!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'date' })
  admittedOn!: string;

  @Property({ type: 'date', nullable: true })
  dischargedOn!: string | null;

  /** A confidential encounter is never shown to a guardian, nor are its diagnoses. */
  @Property({ type: 'boolean' })
  confidential!: boolean;

  /** Whole đồng, like both shares. */
  @Property({ type: 'bigint' })
  totalCost!: string;

  @Property({ type: 'bigint' })
  insuranceShare!: string;

  @Property({ type: 'bigint' })
  patientShare!: string;
}
