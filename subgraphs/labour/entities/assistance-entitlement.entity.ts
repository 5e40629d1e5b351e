import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Monthly social assistance of a person or of a household under one decision (Nghị định 20/2021/NĐ-CP). */
@Entity({ tableName: 'assistance_entitlement' })
@Index({ properties: ['citizenId', 'validFrom'] })
@Index({ properties: ['householdId', 'validFrom'] })
@Index({ properties: ['validFrom', 'id'] })
@Index({ properties: ['decisionDate', 'id'] })
export class AssistanceEntitlementEntity {
  /** Random and opaque. Given by the database, so a row that is delivered again keeps the one it has. */
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  /** The agency's own number of the person. */
  @Property({ type: 'text' })
  personRecordNumber!: string;

  /** Null for the assistance of a household. */
  @Property({ type: 'text', nullable: true })
  citizenId!: string | null;

  /** Null for the assistance of a person. */
  @Property({ type: 'text', nullable: true })
  householdId!: string | null;

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
  clause!: string;

  @Property({ columnType: 'numeric', type: 'string' })
  coefficient!: string;

  @Property({ type: 'bigint' })
  monthlyAmount!: string;

  @Property({ type: 'text' })
  decisionNumber!: string;

  @Property({ type: 'date' })
  decisionDate!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  /** The last day on which it holds; null while it does. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;

  /** The text that the decision applied, as the agency recorded it. */
  @Property({ type: 'text', nullable: true })
  ruleVersion!: string | null;

  /** The province whose level the decision applied. */
  @Property({ type: 'text', nullable: true })
  provinceCode!: string | null;

  @Property({ type: 'text', nullable: true })
  fundingSource!: string | null;

  @Property({ type: 'text', nullable: true })
  disabilityLevel!: string | null;

  /** Children raised by a single parent (clause 4). */
  @Property({ type: 'integer', nullable: true })
  children!: number | null;
}
