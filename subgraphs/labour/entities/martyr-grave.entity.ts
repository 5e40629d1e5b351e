import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The grave of a martyr; without a dossier while nobody knows whose it is. */
@Entity({ tableName: 'martyr_grave' })
@Index({ properties: ['cemeteryCode', 'id'] })
export class MartyrGraveEntity {
  /** Random and opaque. Given by the database, so a row that is delivered again keeps the one it has. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Index()
  @Property({ type: 'text', nullable: true })
  dossierRecordNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  martyrFullName!: string | null;

  @Property({ type: 'text' })
  identification!: string;

  @Property({ type: 'text', nullable: true })
  cemeteryCode!: string | null;

  @Property({ type: 'text', nullable: true })
  position!: string | null;

  @Property({ type: 'date', nullable: true })
  buriedOn!: string | null;
}
