import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One kind of disability of a person, confirmed by a certificate (Luật Người khuyết tật 2010). */
@Entity({ tableName: 'disability_certificate' })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['certificateDate', 'id'] })
export class DisabilityCertificateEntity {
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
  kind!: string;

  @Property({ type: 'text' })
  level!: string;

  @Property({ type: 'text' })
  certificateNumber!: string;

  @Property({ type: 'date' })
  certificateDate!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
