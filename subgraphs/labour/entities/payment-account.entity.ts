import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An account that receives a person’s benefits, their own or a proxy’s. */
@Entity({ tableName: 'payment_account' })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['provider', 'citizenId'] })
export class PaymentAccountEntity {
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
  accountNumber!: string;

  @Property({ type: 'text' })
  provider!: string;

  @Property({ type: 'text' })
  holder!: string;

  @Property({ type: 'text', nullable: true })
  proxyFullName!: string | null;

  @Property({ type: 'text', nullable: true })
  proxyBirthDate!: string | null;

  @Property({ type: 'text', nullable: true })
  proxyPersonalNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  proxyResidence!: string | null;

  @Property({ type: 'text', nullable: true })
  verificationStage!: string | null;

  @Property({ type: 'text' })
  verificationOutcome!: string;

  @Property({ type: 'timestamptz', nullable: true })
  verifiedAt!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
