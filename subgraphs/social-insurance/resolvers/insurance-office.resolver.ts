import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readList } from '../../kit/connections/list.js';
import { toConnection } from '../../kit/types/connection.type.js';
import { Paged } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import type { SocialInsuranceContext } from '../loaders/index.js';
import { INSURANCE_OFFICE_LIST } from '../loaders/insurance-office.record.js';
import { InsuranceOfficeConnection, InsuranceOfficeListArguments } from '../types/insurance-office-list.type.js';
import { InsuranceOffice } from '../types/insurance-office.type.js';
import { AdministrativeUnit } from '../types/references.type.js';

/** The day from which the unit codes in this agency's files mean what they mean (Resolution 202/2025/QH15). */
const UNITS_VALID_FROM = '2025-07-01';

@Resolver(() => InsuranceOffice)
export class InsuranceOfficeResolver {
  @Authenticated()
  @Paged()
  @Query(() => InsuranceOfficeConnection, {
    nullable: true,
    description: 'Cơ quan bảo hiểm xã hội, dữ liệu tham chiếu. Insurance offices; reference data for every verified caller.',
  })
  async insuranceOffices(
    @Args(() => InsuranceOfficeListArguments) args: InsuranceOfficeListArguments,
    @Ctx() context: SocialInsuranceContext,
  ) {
    return toConnection(InsuranceOfficeConnection, await readList(context, INSURANCE_OFFICE_LIST, args));
  }

  @Authenticated()
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Đơn vị hành chính cấp xã nơi đặt cơ quan. The commune of the office.',
  })
  unit(@Root() { unitCode }: InsuranceOffice) {
    return { code: unitCode, validFrom: UNITS_VALID_FROM };
  }
}
