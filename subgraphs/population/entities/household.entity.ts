import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A household is its residence file. */
@Entity({ tableName: 'household' })
@Index({ properties: ['unitCode', 'id'] })
export class HouseholdEntity {
  /** The household code of the register. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  fileNumber!: string;

  @Property({ type: 'text' })
  headId!: string;

  @Property({ type: 'text' })
  unitCode!: string;

  @Property({ type: 'text', nullable: true })
  address!: string | null;
}
