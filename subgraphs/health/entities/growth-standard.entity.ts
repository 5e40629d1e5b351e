import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One month of a growth standard for one sex: the three values of the LMS method. Reference data, shipped with the code. */
@Entity({ tableName: 'growth_standard' })
export class GrowthStandardEntity {
  @PrimaryKey({ type: 'text' })
  indicator!: string;

  @PrimaryKey({ type: 'text' })
  sex!: string;

  @PrimaryKey({ type: 'integer' })
  ageMonths!: number;

  /** Box-Cox power. */
  @Property({ type: 'numeric' })
  l!: string;

  /** Median, kg or cm. */
  @Property({ type: 'numeric' })
  m!: string;

  /** Coefficient of variation. */
  @Property({ type: 'numeric' })
  s!: string;

  @Property({ type: 'text' })
  source!: string;

  @Property({ type: 'boolean' })
  verified!: boolean;
}
