import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A facility that cares for people who are assisted, under its official code. Reference data. */
@Entity({ tableName: 'care_facility' })
@Index({ properties: ['name', 'code'] })
@Index({ properties: ['unitCode', 'code'] })
export class CareFacilityEntity {
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  ownership!: string;

  @Property({ type: 'text' })
  unitCode!: string;

  @Property({ type: 'int', nullable: true })
  capacity!: number | null;

  @Property({ type: 'text', nullable: true })
  address!: string | null;
}
