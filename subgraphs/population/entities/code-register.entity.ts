import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Every code that was ever issued, to a citizen or a household, also before their record is known. */
@Entity({ tableName: 'code_register' })
export class CodeRegisterEntity {
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text' })
  kind!: string;

  /** ISSUED, or PROVISIONAL until a record of the population register is matched. */
  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'timestamptz' })
  issuedAt!: Date;
}
