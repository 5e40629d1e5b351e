import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** What was found and done in an encounter. It names no person: whose it is stands in the encounter. */
@Entity({ tableName: 'diagnosis' })
@Unique({ properties: ['encounterRecordNumber', 'icd10'] })
@Index({ properties: ['icd10'] })
export class DiagnosisEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  encounterRecordNumber!: string;

  @Property({ type: 'text' })
  icd10!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  role!: string;

  @Property({ type: 'text', nullable: true })
  treatment!: string | null;

  @Property({ type: 'text', nullable: true })
  result!: string | null;
}
