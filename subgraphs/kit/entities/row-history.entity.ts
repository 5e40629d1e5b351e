import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A row as it stood before a file changed it: nothing is overwritten without trace. */
@Entity({ tableName: 'row_history' })
@Index({ properties: ['tableName', 'naturalKey'] })
export class RowHistoryEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  tableName!: string;

  /** The columns that name the row, with their values. */
  @Property({ type: 'jsonb' })
  naturalKey!: Readonly<Record<string, unknown>>;

  /** Every column of the row before the change. */
  @Property({ type: 'jsonb' })
  old!: Readonly<Record<string, unknown>>;

  @Property({ type: 'timestamptz' })
  changedAt!: Date;

  /** The run of which file changed it. */
  @Property({ type: 'bigint', nullable: true })
  importRunId!: string | null;
}
