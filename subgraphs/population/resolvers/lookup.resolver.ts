import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated, Personal, Reads } from '../../kit/types/rules.js';
import type { PopulationContext } from '../loaders/index.js';
import { AdministrativeUnit } from '../types/administrative-unit.type.js';
import { Citizen } from '../types/citizen.type.js';
import { Household } from '../types/household.type.js';

/** An unknown record and one that the caller may not read are the same null. */
@Resolver()
export class LookupResolver {
  @Authenticated()
  @Query(() => Citizen, {
    nullable: true,
    description:
      'Công dân theo mã số an sinh xã hội; mã đã gộp dẫn tới mã hiện hành. A citizen by social-security code, merged codes followed.',
  })
  citizen(
    @Arg('id', () => ID, { description: 'Mã số an sinh xã hội. The social-security code.' }) id: string,
    @Ctx() { loaders }: PopulationContext,
  ) {
    return loaders.citizen.load(id);
  }

  @Authenticated()
  @Query(() => Citizen, { nullable: true, description: 'Công dân theo số định danh cá nhân. A citizen by personal number.' })
  async citizenByPersonalNumber(
    @Personal()
    @Reads('Citizen', 'personalNumber')
    @Arg('personalNumber', () => String, {
      description: 'Số định danh cá nhân, 12 chữ số; chỉ gửi qua POST. The 12-digit personal number; POST only.',
    })
    personalNumber: string,
    @Ctx() { loaders }: PopulationContext,
  ) {
    const code = await loaders.codeByPersonalNumber.load(personalNumber);
    // The second statement runs for an unknown number too: both answers take the same time.
    return loaders.citizen.load(code ?? '');
  }

  @Authenticated()
  @Query(() => Citizen, {
    nullable: true,
    description: 'Công dân đang đăng nhập; null với cán bộ. The citizen who asks; null for officers.',
  })
  me(@Ctx() { loaders, caller }: PopulationContext) {
    return caller.citizenId === null ? null : loaders.citizen.load(caller.citizenId);
  }

  @Authenticated()
  @Query(() => Household, { nullable: true, description: 'Hộ gia đình theo mã hộ. A household by its code.' })
  household(@Arg('id', () => ID, { description: 'Mã hộ. The household code.' }) id: string, @Ctx() { loaders }: PopulationContext) {
    return loaders.household.load(id);
  }

  @Authenticated()
  @Query(() => AdministrativeUnit, {
    nullable: true,
    description: 'Đơn vị hành chính mà mã chỉ đến vào một ngày. The unit that a code means on a day.',
  })
  administrativeUnit(
    @Arg('code', () => String, { description: 'Mã đơn vị. The code.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Ngày tra cứu; bỏ trống là hôm nay. The day; today when left out.' })
    asOf: string | null | undefined,
    @Ctx() { loaders, reading }: PopulationContext,
  ) {
    return loaders.administrativeUnit.load(`${code}@${asOf ?? reading.today}`);
  }
}
