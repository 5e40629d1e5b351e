import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A unit under the code of its time: codes are reused with another meaning, so the key is (code, valid from). */
@Entity({ tableName: 'administrative_unit' })
@Index({ properties: ['provinceCode'] })
export class AdministrativeUnitEntity {
  @PrimaryKey({ type: 'text' })
  code!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;

  @Property({ type: 'text' })
  level!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  provinceCode!: string;

  /** Code of the unit one tier above, on the same days; null for a province. */
  @Property({ type: 'text', nullable: true })
  parentCode!: string | null;

  /** Where the row comes from: a resolution, or the published list that holds it. */
  @Property({ type: 'text' })
  source!: string;

  @Property({ type: 'boolean' })
  verified!: boolean;
}
