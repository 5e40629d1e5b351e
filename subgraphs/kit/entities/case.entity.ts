import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** A procedure that an office handles, which opens a right to read: number, kind, the organisation it is assigned to, when it is open. */
@Entity({ tableName: 'case_file' })
@Index({ properties: ['openedOn', 'id'] })
export class CaseFileEntity {
  /** Random and opaque. Given by the database, so a row that is delivered again keeps the one it has. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  number!: string;

  @Property({ type: 'text' })
  kind!: string;

  /** Who handles it now: the organisation of the officers' tokens. */
  @Property({ type: 'text' })
  organisation!: string;

  @Property({ type: 'date' })
  openedOn!: string;

  /** The last day on which it is open; null while it is. */
  @Property({ type: 'date', nullable: true })
  closedOn!: string | null;

  /** The information groups that an inspection decision names; null for every other kind. */
  @Property({ type: 'text[]', nullable: true })
  namedGroups!: string[] | null;
}

/** A citizen whom a case concerns. By file with the identity as delivered, by mutation with the code alone. */
@Entity({ tableName: 'case_citizen' })
@Unique({ properties: ['caseNumber', 'personRecordNumber'] })
@Index({ properties: ['citizenId', 'caseNumber'] })
export class CaseCitizenEntity {
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text' })
  caseNumber!: string;

  /** The agency's own number of the person; null when a mutation named the citizen by code. */
  @Property({ type: 'text', nullable: true })
  personRecordNumber!: string | null;

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
}
