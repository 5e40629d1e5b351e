import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Which organisation of the platform stands behind a provider's name, in time. Reference data. */
@Entity({ tableName: 'payment_provider' })
export class PaymentProviderEntity {
  @PrimaryKey({ type: 'text' })
  name!: string;

  @PrimaryKey({ type: 'date' })
  validFrom!: string;

  /** The organisation of its officers' tokens. */
  @Property({ type: 'text' })
  code!: string;

  /** The last day on which it holds; null while it does. */
  @Property({ type: 'date', nullable: true })
  validTo!: string | null;
}
