import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A number under which a code is known: (scheme, number) names one code. */
@Entity({ tableName: 'code_number' })
@Index({ properties: ['code'] })
export class CodeNumberEntity {
  @PrimaryKey({ type: 'text' })
  scheme!: string;

  @PrimaryKey({ type: 'text' })
  number!: string;

  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'date', nullable: true })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
