import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** A card that was issued to a citizen, valid or not. */
@Entity({ tableName: 'identity_document' })
@Unique({ properties: ['kind', 'number'] })
@Index({ properties: ['citizenId'] })
export class IdentityDocumentEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  @Property({ type: 'text' })
  citizenId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'text' })
  number!: string;

  @Property({ type: 'date' })
  issuedOn!: string;

  @Property({ type: 'text' })
  issuedBy!: string;

  @Property({ type: 'date', nullable: true })
  expiresOn!: string | null;
}
