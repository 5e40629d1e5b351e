import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A citizen of the population register (Luật Căn cước 2023, Điều 9). */
@Entity({ tableName: 'citizen' })
export class CitizenEntity {
  /** The social-security code. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  /** The population agency's own number of the file. */
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text', nullable: true, unique: true })
  personalNumber!: string | null;

  @Property({ type: 'text' })
  fullName!: string;

  @Property({ type: 'text', nullable: true })
  otherNames!: string | null;

  @Property({ type: 'date' })
  birthDate!: string;

  @Property({ type: 'text' })
  sex!: string;

  @Property({ type: 'text' })
  lifeStatus!: string;

  @Property({ type: 'date', nullable: true })
  deathDate!: string | null;

  @Property({ type: 'text', nullable: true })
  oldIdentityNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  nativePlace!: string | null;

  @Property({ type: 'text', nullable: true })
  birthRegistrationPlace!: string | null;

  @Property({ type: 'text' })
  nationality!: string;

  @Property({ type: 'text', nullable: true })
  maritalStatus!: string | null;

  @Property({ type: 'text', nullable: true })
  ethnicityList!: string | null;

  @Property({ type: 'text', nullable: true })
  ethnicityCode!: string | null;

  @Property({ type: 'text', nullable: true })
  religion!: string | null;

  @Property({ type: 'text', nullable: true })
  bloodGroup!: string | null;

  @Property({ type: 'text', nullable: true })
  telephone!: string | null;

  @Property({ type: 'text', nullable: true })
  email!: string | null;

  @Property({ type: 'text', nullable: true })
  birthPlace!: string | null;

  @Property({ type: 'date', nullable: true })
  absentFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  absentTo!: string | null;

  @Property({ type: 'text', nullable: true })
  verificationOutcome!: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  verifiedAt!: string | null;

  @Property({ type: 'text', nullable: true })
  verifiedBy!: string | null;

  /** What a search compares: `nguyen hung/van`, family and given name before the middle ones, without tones and case. Made by the database. */
  @Property({ type: 'text', generated: 'citizen_name_key(full_name) stored' })
  nameKey!: string;

  /** The name with its tones, each on the vowel where it is placed today, in small letters. Made by the database. */
  @Property({ type: 'text', generated: 'citizen_name_toned(full_name) stored' })
  nameToned!: string;
}
