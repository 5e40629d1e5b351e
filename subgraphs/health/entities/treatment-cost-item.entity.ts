import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';

/** What one kind of item cost in an encounter. It names no person: whose it is stands in the encounter. */
@Entity({ tableName: 'treatment_cost_item' })
@Unique({ properties: ['encounterRecordNumber', 'kind'] })
export class TreatmentCostItemEntity {
  @PrimaryKey({ type: 'text', defaultRaw: 'gen_random_uuid()::text' })
  id!: string;

  @Property({ type: 'text' })
  encounterRecordNumber!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'bigint' })
  amount!: string;
}
