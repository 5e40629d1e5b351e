import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One code that may stand in a health-insurance card code, in its time. Reference data, shipped with the code. */
@Entity({ tableName: 'card_code_entry' })
export class CardCodeEntryEntity {
  @PrimaryKey({ type: 'text' })
  list!: string;

  @PrimaryKey({ type: 'text' })
  code!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;

  @Property({ type: 'text' })
  nameVi!: string;

  @Property({ type: 'text' })
  nameEn!: string;

  /** What the fund pays of a covered cost; only for benefit levels. */
  @Property({ type: 'integer', nullable: true })
  percent!: number | null;

  @Property({ type: 'text' })
  source!: string;

  @Property({ type: 'boolean' })
  verified!: boolean;
}
