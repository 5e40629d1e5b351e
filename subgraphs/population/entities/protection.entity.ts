import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** A seal on the record of a citizen: a secret adoption, a person under protection. Never shown by the graph; the row conditions look at it. */
@Entity({ tableName: 'protection' })
@Unique({ properties: ['citizenId', 'kind', 'validFrom'] })
export class ProtectionEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  /** `ADOPTION` or `PROTECTED_PERSON`. */
  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  decision!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  /** The last day of the seal; null while it holds. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
