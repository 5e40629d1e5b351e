import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** Membership of a household in time. */
@Entity({ tableName: 'household_member' })
@Unique({ properties: ['householdId', 'citizenId', 'validFrom'] })
@Index({ properties: ['citizenId'] })
export class HouseholdMemberEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  householdId!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  @Property({ type: 'text' })
  relationToHead!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
