import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** Which office manages an employer, in its time. Reference data: it follows from the size of the employer, and changes with it. */
@Entity({ tableName: 'employer_management' })
@Unique({ properties: ['employerCode', 'validFrom'] })
@Index({ properties: ['employerCode', 'validFrom'] })
export class EmployerManagementEntity {
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text' })
  employerCode!: string;

  @Property({ type: 'text' })
  size!: string;

  @Property({ type: 'text' })
  officeCode!: string;

  @Property({ type: 'date' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
