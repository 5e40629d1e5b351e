import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** Who may act for a citizen. */
@Entity({ tableName: 'representative' })
@Unique({ properties: ['wardId', 'representativeId', 'validFrom'] })
@Index({ properties: ['representativeId'] })
export class RepresentativeEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  wardId!: string;

  @Property({ type: 'text' })
  representativeId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;

  @Property({ type: 'boolean' })
  suspended!: boolean;

  @Property({ type: 'text', nullable: true })
  decisionNumber!: string | null;
}
