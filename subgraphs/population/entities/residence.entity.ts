import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** Where a citizen resides, by kind and period. By unit it is found through an index that no annotation can say (`rank-names.migration.ts`). */
@Entity({ tableName: 'residence' })
@Unique({ properties: ['citizenId', 'kind', 'validFrom'] })
export class ResidenceEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  unitCode!: string;

  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  /** The last day on which it holds; null while it does. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;

  /** The day on which the code is to be read, when that is not the residence's last day: version 1 of the format has codes of 1/7/2025 only. */
  @Property({ type: 'date', nullable: true })
  unitReadOn!: string | null;
}
