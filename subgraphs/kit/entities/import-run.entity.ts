import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One file that was imported: who, when, which bytes, what became of its rows. */
@Entity({ tableName: 'import_run' })
export class ImportRunEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  record!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'text' })
  fileName!: string;

  @Property({ type: 'text' })
  fileSha256!: string;

  /** The operating system's account of the operator. */
  @Property({ type: 'text' })
  importedBy!: string;

  @Property({ type: 'timestamptz' })
  startedAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Property({ type: 'bigint' })
  rows!: string;

  @Property({ type: 'bigint' })
  inserted!: string;

  @Property({ type: 'bigint' })
  updated!: string;

  @Property({ type: 'bigint' })
  unchanged!: string;

  @Property({ type: 'bigint' })
  rejected!: string;

  /** The last line whose fate is settled; null for a run that cannot be gone on with. */
  @Property({ type: 'bigint', nullable: true })
  checkpointLine!: string | null;

  /** Where this run puts the rows that it rejects, whether or not there are any. */
  @Property({ type: 'text', nullable: true })
  rejectFile!: string | null;

  /** How long the reject file was at the checkpoint. */
  @Property({ type: 'bigint', default: 0 })
  rejectBytes!: string;
}
