import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import type { ReadableRow } from '../../kit/rows/record.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { DeliveredIdentity, deliveredIdentityOf } from '../../kit/types/delivered-identity.type.js';
import { AssumedSize, Paged } from '../../kit/types/prices.js';
import { Authenticated, Group } from '../../kit/types/rules.js';
import type { LabourContext } from '../loaders/index.js';
import { DISABILITY_CERTIFICATE_LIST } from '../loaders/disability-certificate.record.js';
import { Citizen } from '../types/citizen.type.js';
import { DisabilityCertificateConnection, DisabilityCertificateListArguments } from '../types/disability-certificate-list.type.js';
import { DisabilityCertificate } from '../types/disability-certificate.type.js';

@Resolver(() => DisabilityCertificate)
export class DisabilityCertificateResolver {
  @Group('labour.disability')
  @Paged()
  @Query(() => DisabilityCertificateConnection, {
    nullable: true,
    description: 'Giấy xác nhận khuyết tật thuộc phạm vi được đọc. The readable records: disability certificates.',
  })
  async disabilityCertificates(
    @Args(() => DisabilityCertificateListArguments) args: DisabilityCertificateListArguments,
    @Ctx() context: LabourContext,
  ) {
    return toConnection(DisabilityCertificateConnection, await readList(context, DISABILITY_CERTIFICATE_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => Citizen, { nullable: true, description: 'Người được xác nhận khuyết tật. The person with the disability.' })
  citizen(@Root() { citizenId, rowSetMask }: DisabilityCertificate & ReadableRow) {
    return { id: citizenId, rowSetMask };
  }

  @Authenticated()
  @FieldResolver(() => DeliveredIdentity, {
    nullable: true,
    description:
      'Người được xác nhận khuyết tật như cơ quan lao động đã ghi. The person with the disability, as the labour agency delivered them.',
  })
  asDelivered(@Root() record: DisabilityCertificate & ReadableRow) {
    return deliveredIdentityOf(record);
  }
}

@Resolver(() => Citizen)
export class CitizenDisabilityCertificateResolver {
  @Group('labour.disability')
  @AssumedSize(3)
  @FieldResolver(() => [DisabilityCertificate], {
    nullable: true,
    description:
      'Giấy xác nhận khuyết tật của công dân, cũ trước (Luật Người khuyết tật 2010, Điều 3). Disability certificates of the citizen, oldest first.',
  })
  disabilityCertificates(@Root() { id }: Citizen, @Ctx() { loaders }: LabourContext) {
    return loaders.disabilityCertificatesByCitizen.load(id);
  }
}
