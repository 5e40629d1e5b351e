import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The unit of a household's residence file. */
@Entity({ tableName: 'household_reach' })
@Index({ properties: ['unitCode', 'householdId'] })
@Index({ properties: ['provinceCode', 'householdId'] })
export class HouseholdReachEntity {
  @PrimaryKey({ type: 'text' })
  householdId!: string;

  @PrimaryKey({ type: 'text' })
  unitCode!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'text' })
  provinceCode!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}

/** Who belongs to a household, and when: a household passes by one of its members. */
@Entity({ tableName: 'household_reach_member' })
@Index({ properties: ['citizenId', 'householdId'] })
export class HouseholdReachMemberEntity {
  @PrimaryKey({ type: 'text' })
  householdId!: string;

  @PrimaryKey({ type: 'text' })
  citizenId!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}

/** How far this agency has followed the register's changes. */
@Entity({ tableName: 'reach_position' })
export class ReachPositionEntity {
  @PrimaryKey({ type: 'text' })
  source!: string;

  @Property({ type: 'bigint' })
  position!: string;
}
