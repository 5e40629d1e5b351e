import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A level, rate, standard or catalogue entry of the law with the days on which it holds; written by the seed from `store/reference`. */
@Entity({ tableName: 'legal_rule' })
export class LegalRuleEntity {
  @PrimaryKey({ type: 'text' })
  kind!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  /** The last day on which it holds; null while it does. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;

  @Property({ type: 'text' })
  source!: string;

  @Property({ type: 'boolean' })
  verified!: boolean;

  /** What of it is not verified, or what to beware of. */
  @Property({ type: 'text', nullable: true })
  note!: string | null;

  @Property({ type: 'json' })
  content!: object;
}
