import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One support that a household received, of one of the ten kinds of the plans. */
@Entity({ tableName: 'household_support' })
@Index({ properties: ['householdId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
export class HouseholdSupportEntity {
  /** Random and opaque. Given by the database, so a row that is delivered again keeps the one it has. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text' })
  householdFileNumber!: string;

  @Property({ type: 'text' })
  householdId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text', nullable: true })
  programme!: string | null;

  @Property({ type: 'bigint', nullable: true })
  amount!: string | null;

  @Property({ type: 'text', nullable: true })
  fundingSource!: string | null;

  @Property({ type: 'text', nullable: true })
  decisionNumber!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  /** The last day on which it holds; null while it does. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
