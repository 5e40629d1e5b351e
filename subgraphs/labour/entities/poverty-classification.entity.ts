import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** A household's class in the review of one year (Nghị định 07/2021/NĐ-CP). */
@Entity({ tableName: 'poverty_classification' })
@Unique({ properties: ['householdFileNumber', 'year'] })
@Index({ properties: ['householdId', 'year'] })
@Index({ properties: ['year', 'id'] })
export class PovertyClassificationEntity {
  /** Random and opaque. Given by the database, so a row that is delivered again keeps the one it has. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text' })
  householdFileNumber!: string;

  @Property({ type: 'text' })
  householdId!: string;

  @Property({ type: 'integer' })
  year!: number;

  @Property({ type: 'text' })
  class!: string;

  @Property({ columnType: 'text[]', type: 'array', nullable: true })
  deprivations!: readonly string[] | null;

  /** The head of the household as delivered: somebody else's data for every other member. */
  @Property({ type: 'text', nullable: true })
  headFullName!: string | null;

  @Property({ type: 'text', nullable: true })
  headBirthDate!: string | null;

  @Property({ type: 'text', nullable: true })
  headPersonalNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Property({ type: 'text', nullable: true })
  decisionNumber!: string | null;
}
