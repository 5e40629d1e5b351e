import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The dossier of a meritorious person or of a relative (Pháp lệnh 02/2020/UBTVQH14); the citizen is the one who receives. */
@Entity({ tableName: 'meritorious_dossier' })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['decisionDate', 'id'] })
export class MeritoriousDossierEntity {
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

  @Property({ type: 'text', nullable: true })
  deliveredNativePlace!: string | null;

  @Property({ type: 'text' })
  category!: string;

  @Property({ type: 'text' })
  regime!: string;

  @Property({ type: 'text' })
  decisionNumber!: string;

  @Property({ type: 'date' })
  decisionDate!: string;

  @Property({ type: 'bigint', nullable: true })
  allowance!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;

  /** The last day on which it holds; null while it does. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
