import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What every personal record of this agency keeps: whose it is, and the person exactly as the agency delivered them. */
export abstract class DeliveredRecordEntity {
  /** Opaque and random; the database gives it once, so a record that is delivered again keeps it. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  /** The agency’s own number of the patient (mã người bệnh). */
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
}
