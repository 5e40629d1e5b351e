import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A person of an agency's file whom the register could not match yet, under the agency's own number. */
@Entity({ tableName: 'provisional_record' })
@Index({ properties: ['code'] })
@Index({ properties: ['personalNumber'] })
@Index({ properties: ['insuranceNumber'] })
export class ProvisionalRecordEntity {
  @PrimaryKey({ type: 'text' })
  agency!: string;

  @PrimaryKey({ type: 'text' })
  recordNumber!: string;

  @Property({ type: 'text' })
  code!: string;

  @Property({ type: 'text', nullable: true })
  personalNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  insuranceNumber!: string | null;
}
