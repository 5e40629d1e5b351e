import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * That something a row condition depends on has changed: which citizen or household, not what. Followers read the state of
 * the moment. Written by triggers in the transaction of the change, so that no writer can forget it.
 */
@Entity({ tableName: 'reach_change' })
export class ReachChangeEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  position!: string;

  /** Positions are served only once every transaction that could still add an older one has ended. */
  @Property({ columnType: 'xid8', type: 'string', defaultRaw: 'pg_current_xact_id()' })
  transactionId!: string;

  @Property({ type: 'text', nullable: true })
  citizenId!: string | null;

  @Property({ type: 'text', nullable: true })
  householdId!: string | null;
}
