import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A line of a pay list: one person, one programme, one month. */
@Entity({ tableName: 'payment' })
@Index({ properties: ['citizenId', 'month'] })
@Index({ properties: ['month', 'id'] })
@Index({ properties: ['paidOn', 'id'] })
export class PaymentEntity {
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
  month!: string;

  @Property({ type: 'text' })
  programme!: string;

  @Property({ type: 'bigint' })
  amount!: string;

  @Property({ type: 'text' })
  channel!: string;

  @Property({ type: 'text', nullable: true })
  provider!: string | null;

  @Property({ type: 'text', nullable: true })
  accountRecordNumber!: string | null;

  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'date', nullable: true })
  paidOn!: string | null;

  @Property({ type: 'text', nullable: true })
  reason!: string | null;
}
