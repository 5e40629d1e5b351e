import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A person of an agency's file who came without a number that the register knew, under the agency's own number; the code is the one of today. */
@Entity({ tableName: 'provisional_record' })
@Index({ properties: ['code'] })
export class ProvisionalRecordEntity {
  @PrimaryKey({ type: 'text' })
  agency!: string;

  @PrimaryKey({ type: 'text' })
  recordNumber!: string;

  @Property({ type: 'text' })
  code!: string;
}
