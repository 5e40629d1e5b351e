import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A note of the case worker. Nothing points here. */
@Entity({ tableName: 'addiction_note' })
@Index({ properties: ['citizenId', 'notedOn'] })
export class AddictionNoteEntity {
  /** Random and opaque. Given by the database, so a row that is delivered again keeps the one it has. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  /** The agency's own number of the person. */
  @Property({ type: 'text' })
  personRecordNumber!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  @Property({ type: 'text', nullable: true })
  deliveredFullName!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredBirthDate!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredPersonalNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  deliveredAddress!: string | null;

  @Property({ type: 'text' })
  addictionRecordNumber!: string;

  @Property({ type: 'date' })
  notedOn!: string;

  @Property({ type: 'text', nullable: true })
  author!: string | null;

  @Property({ type: 'text' })
  text!: string;
}
