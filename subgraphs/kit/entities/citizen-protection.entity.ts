import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That the record of a citizen is sealed, in which way and when: copied from the population register, where it is a view. */
@Entity({ tableName: 'citizen_reach_protection' })
export class CitizenReachProtectionEntity {
  @PrimaryKey({ type: 'text' })
  citizenId!: string;

  /** `ADOPTION` or `PROTECTED_PERSON`. */
  @PrimaryKey({ type: 'text' })
  kind!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  /** The last day of the seal; null while it holds. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
