import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReadableRow } from '../../kit/rows/record.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { HealthContext } from '../loaders/index.js';
import { Citizen } from '../types/citizen.type.js';
import { Diagnosis } from '../types/diagnosis.type.js';
import { Encounter } from '../types/encounter.type.js';
import { HealthFacility } from '../types/health-facility.type.js';

@Resolver(() => Encounter)
export class EncounterResolver {
  @Authenticated()
  @FieldResolver(() => Citizen, {
    nullable: true,
    description: 'Công dân được khám, chữa bệnh; null khi không được đọc. The patient; null when not readable.',
  })
  citizen(@Root() { citizenId, rowSetMask }: Encounter & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description:
      'Nhân thân đúng như ngành y tế đã ghi, từng trường theo nhóm dân cư của nó. The person as the health agency delivered them, each field under its population group.',
  })
  asDelivered(@Root() encounter: Encounter & ReadableRow) {
    return deliveredIdentityOf(encounter);
  }

  @Group('health.visit')
  @FieldResolver(() => HealthFacility, {
    nullable: true,
    description: 'Cơ sở điều trị; null nếu mã không còn tra được. The treating facility; null when its code is not known.',
  })
  facility(@Root() { facilityCode }: Encounter, @Ctx() { loaders }: HealthContext) {
    return loaders.healthFacility.load(facilityCode);
  }

  @Group('health.clinical')
  @AssumedSize(4)
  @FieldResolver(() => [Diagnosis], {
    nullable: true,
    description:
      'Chẩn đoán, bệnh chính trước (Luật Khám bệnh, chữa bệnh 15/2023/QH15). Diagnoses, the main one first; empty when none is recorded.',
  })
  diagnoses(@Root() { id }: Encounter, @Ctx() { loaders }: HealthContext) {
    return loaders.diagnosesByEncounter.load(id);
  }
}
