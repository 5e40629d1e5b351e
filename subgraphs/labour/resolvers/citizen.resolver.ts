import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { AssistanceEntitlement } from '../types/assistance-entitlement.type.js';
import { Citizen } from '../types/citizen.type.js';
import { MeritoriousDossier } from '../types/meritorious-dossier.type.js';
import { PovertyClassification } from '../types/poverty-classification.type.js';

@Resolver(() => Citizen)
export class CitizenResolver {
  @Group('labour.assistance')
  @AssumedSize(4)
  @FieldResolver(() => [AssistanceEntitlement], {
    nullable: true,
    description:
      'Trợ cấp xã hội hằng tháng, kể cả đã thôi hưởng, cũ trước (Nghị định 20/2021/NĐ-CP). Social assistance, ended ones included, oldest first.',
  })
  assistanceEntitlements(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.assistanceEntitlementsByCitizen.load(id);
  }

  @Group('labour.poverty')
  @AssumedSize(6)
  @FieldResolver(() => [PovertyClassification], {
    nullable: true,
    description:
      'Phân loại của các hộ mà công dân là thành viên trong năm đó, cũ trước (Nghị định 07/2021/NĐ-CP). Classes of the households the citizen belonged to in that year, oldest first.',
  })
  povertyClassifications(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.povertyClassificationsByCitizen.load(id);
  }

  @Group('labour.meritorious')
  @AssumedSize(3)
  @FieldResolver(() => [MeritoriousDossier], {
    nullable: true,
    description:
      'Hồ sơ người có công mà công dân là người hưởng, cũ trước (Pháp lệnh 02/2020/UBTVQH14). Dossiers under which the citizen receives, oldest first.',
  })
  meritoriousDossiers(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.meritoriousDossiersByCitizen.load(id);
  }
}
