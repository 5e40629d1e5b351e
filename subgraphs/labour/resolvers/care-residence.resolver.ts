import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import { CARE_RESIDENCE_LIST } from '../loaders/care.record.js';
import type { LabourContext } from '../loaders/index.js';
import { CareFacility } from '../types/care-facility.type.js';
import { CareResidenceConnection, CareResidenceListArguments } from '../types/care-residence-list.type.js';
import { CareResidence } from '../types/care-residence.type.js';
import { Citizen } from '../types/citizen.type.js';

@Resolver(() => CareResidence)
export class CareResidenceResolver {
  @Group('labour.assistance')
  @Paged()
  @Query(() => CareResidenceConnection, {
    nullable: true,
    description: 'Đợt nuôi dưỡng tại cơ sở thuộc phạm vi được đọc. The readable stays in care facilities.',
  })
  async careResidences(@Args(() => CareResidenceListArguments) args: CareResidenceListArguments, @Ctx() context: LabourContext) {
    return toConnection(CareResidenceConnection, await readList(context, CARE_RESIDENCE_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Người được nuôi dưỡng. The person who is cared for.' })
  citizen(@Root() { citizenId, rowSetMask }: CareResidence & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description: 'Người được nuôi dưỡng như cơ quan lao động đã ghi. The person who is cared for, as the labour agency delivered them.',
  })
  asDelivered(@Root() residence: CareResidence & ReadableRow) {
    return deliveredIdentityOf(residence);
  }

  @Group('labour.assistance-detail')
  @FieldResolver(() => CareFacility, {
    nullable: true,
    description: 'Cơ sở nuôi dưỡng; có thể làm lộ khuyết tật, dữ liệu nhạy cảm. The facility, which can tell a disability; sensitive.',
  })
  facility(@Root() { facility }: CareResidence) {
    return facility;
  }
}

@Resolver(() => Citizen)
export class CitizenCareResidenceResolver {
  @Group('labour.assistance')
  @AssumedSize(3)
  @FieldResolver(() => [CareResidence], {
    nullable: true,
    description:
      'Các đợt công dân được nuôi dưỡng tại cơ sở trợ giúp xã hội, cũ trước (Nghị định 103/2017/NĐ-CP). Stays of the citizen in care facilities, oldest first.',
  })
  careResidences(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.careResidencesByCitizen.load(id);
  }
}
