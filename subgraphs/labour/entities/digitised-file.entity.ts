import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What is known of one digitised paper; its content is stored elsewhere. It belongs to whoever the dossier belongs to. */
@Entity({ tableName: 'digitised_file' })
@Index({ properties: ['ownerKind', 'ownerRecordNumber'] })
export class DigitisedFileEntity {
  /** Random and opaque. Given by the database, so a row that is delivered again keeps the one it has. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text' })
  ownerKind!: string;

  @Property({ type: 'text' })
  ownerRecordNumber!: string;

  @Property({ type: 'text' })
  paperKind!: string;

  @Property({ type: 'text' })
  fileName!: string;

  @Property({ type: 'text' })
  mediaType!: string;

  @Property({ type: 'int' })
  sizeBytes!: number;

  @Property({ type: 'text' })
  sha256!: string;

  @Property({ type: 'date' })
  digitisedOn!: string;

  @Property({ type: 'text' })
  digitisedBy!: string;

  @Property({ type: 'text' })
  legalValue!: string;

  @Property({ type: 'text' })
  locator!: string;
}
