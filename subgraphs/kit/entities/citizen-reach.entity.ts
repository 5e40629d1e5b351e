import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** In which units a citizen resides and since when: all that a row condition may know of them outside the population register. */
@Entity({ tableName: 'citizen_reach_residence' })
@Index({ properties: ['unitCode', 'citizenId'] })
@Index({ properties: ['provinceCode', 'citizenId'] })
export class CitizenReachResidenceEntity {
  @PrimaryKey({ type: 'text' })
  citizenId!: string;

  @PrimaryKey({ type: 'text' })
  unitCode!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'text' })
  provinceCode!: string;

  /** The last day on which it holds; null while it does. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}

/** Who may act for a citizen, and when. A suspended right has no row. */
@Entity({ tableName: 'citizen_reach_guardian' })
@Index({ properties: ['guardianId', 'citizenId'] })
export class CitizenReachGuardianEntity {
  @PrimaryKey({ type: 'text' })
  citizenId!: string;

  @PrimaryKey({ type: 'text' })
  guardianId!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}

/** A code that another code has taken the place of. Every lookup follows it. */
@Entity({ tableName: 'citizen_alias' })
@Index({ properties: ['citizenId'] })
export class CitizenAliasEntity {
  @PrimaryKey({ type: 'text' })
  aliasId!: string;

  @Property({ type: 'text' })
  citizenId!: string;
}
