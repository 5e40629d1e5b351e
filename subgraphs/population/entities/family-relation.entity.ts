import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** A relative of a citizen, known at least by name. */
@Entity({ tableName: 'family_relation' })
@Unique({ properties: ['citizenId', 'kind', 'relativeFullName'] })
export class FamilyRelationEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  relativeFullName!: string;

  /** Null when the relative has no file in the register. */
  @Property({ type: 'text', nullable: true })
  relativeId!: string | null;
}
