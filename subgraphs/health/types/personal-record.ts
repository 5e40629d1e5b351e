import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';

/** What the row of every personal record carries beside its fields: whose it is, and the person as delivered. */
export interface PersonalRecord {
  readonly citizenId: string;
  readonly asDelivered: DeliveredIdentity;
}
