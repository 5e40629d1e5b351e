import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a write answered under a key of its caller: asked again, it answers the same and writes nothing. */
@Entity({ tableName: 'idempotency_record' })
export class IdempotencyRecordEntity {
  @PrimaryKey({ type: 'text' })
  subject!: string;

  @PrimaryKey({ type: 'text' })
  operation!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  payloadSha256!: string;

  /** The fields of the written record; nothing of a person but codes. */
  @Property({ type: 'json' })
  answer!: object;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  recordedAt?: Date;
}

/** That something changed which others have to know, in the transaction of the change. Read through `outbox/read-outbox.ts` only. */
@Entity({ tableName: 'outbox' })
export class OutboxEntity {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  position!: string;

  /** Positions are served only once every transaction that could still add an older one has ended. */
  @Property({ columnType: 'xid8', type: 'string', defaultRaw: 'pg_current_xact_id()' })
  transactionId!: string;

  @Property({ type: 'text' })
  topic!: string;

  @Property({ type: 'json' })
  payload!: object;
}
