import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { DeliveredRecordEntity } from './delivered-record.entity.js';

/** One dose of a vaccine that a person was given. */
@Entity({ tableName: 'immunisation' })
@Index({ properties: ['citizenId', 'givenOn'] })
@Index({ properties: ['givenOn', 'id'] })
export class ImmunisationEntity extends DeliveredRecordEntity {
  @Property({ type: 'text', unique: true })
  recordNumber!: string;

  @Property({ type: 'text' })
  vaccine!: string;

  @Property({ type: 'text' })
  dose!: string;

  @Property({ type: 'date' })
  givenOn!: string;

  @Property({ type: 'text', nullable: true })
  lotNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  facilityCode!: string | null;
}
