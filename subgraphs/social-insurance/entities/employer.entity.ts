import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A unit that pays contributions. Reference data. */
@Entity({ tableName: 'employer' })
@Index({ properties: ['name', 'id'] })
@Index({ properties: ['unitCode', 'id'] })
@Index({ properties: ['taxCode'] })
export class EmployerEntity {
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', nullable: true })
  taxCode!: string | null;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  unitCode!: string;

  @Property({ type: 'text', nullable: true })
  address!: string | null;
}
