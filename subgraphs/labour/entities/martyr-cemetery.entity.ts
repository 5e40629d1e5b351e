import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A cemetery of martyrs under its official code. */
@Entity({ tableName: 'martyr_cemetery' })
export class MartyrCemeteryEntity {
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  unitCode!: string;

  @Property({ type: 'text', nullable: true })
  address!: string | null;
}
