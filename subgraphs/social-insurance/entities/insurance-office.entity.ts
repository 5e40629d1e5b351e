import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An office of the insurance agency. Reference data: no person stands in this file. */
@Entity({ tableName: 'insurance_office' })
@Index({ properties: ['name', 'id'] })
export class InsuranceOfficeEntity {
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  level!: string;

  @Property({ type: 'text' })
  unitCode!: string;
}
