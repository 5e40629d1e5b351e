import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A facility that treats patients, under its official code. Reference data. */
@Entity({ tableName: 'health_facility' })
@Index({ properties: ['name', 'code'] })
@Index({ properties: ['unitCode', 'code'] })
export class HealthFacilityEntity {
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  tier!: string;

  @Property({ type: 'text' })
  unitCode!: string;

  @Property({ type: 'text', nullable: true })
  address!: string | null;
}
