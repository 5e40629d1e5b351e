import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** Who pays the premium of a membership, in its time. It names no person: whose it is stands in the membership. */
@Entity({ tableName: 'premium_funding' })
@Unique({ properties: ['membershipRecordNumber', 'validFrom'] })
export class PremiumFundingEntity {
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text' })
  membershipRecordNumber!: string;

  @Property({ type: 'text' })
  fundingSource!: string;

  @Property({ type: 'numeric' })
  stateShare!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
