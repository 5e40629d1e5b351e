import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import type { PopulationContext } from '../loaders/index.js';
import { AdministrativeUnit } from '../types/administrative-unit.type.js';
import { AdministrativeUnitKind } from '../types/enums.js';
import { UnitSuccession } from '../types/unit-succession.type.js';

@Resolver(() => AdministrativeUnit)
export class AdministrativeUnitResolver {
  @Authenticated()
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description:
      'Đơn vị cấp trên trực tiếp vào ngày hiệu lực cuối: cấp huyện đến hết 30/6/2025, từ 1/7/2025 là cấp tỉnh; null với cấp tỉnh. The unit one tier above; null for a province.',
  })
  parent(@Root() { parentCode, validTo }: AdministrativeUnit, @Ctx() { loaders, reading }: PopulationContext) {
    return parentCode === null ? null : loaders.administrativeUnit.load(`${parentCode}@${validTo ?? reading.today}`);
  }

  @Authenticated()
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Đô thị (phường, thị trấn) hay nông thôn (xã); null với đặc khu và cấp trên xã. Urban or rural; null for special zones and above communes.',
  })
  urban(@Root() { kind }: AdministrativeUnit) {
    if (kind === AdministrativeUnitKind.WARD || kind === AdministrativeUnitKind.TOWNSHIP) return true;
    return kind === AdministrativeUnitKind.COMMUNE ? false : null;
  }

  @Authenticated()
  @FieldResolver(() => UnitSuccession, {
    nullable: true,
    description:
      'Đơn vị thay thế vào một ngày, theo bảng chuyển đổi đơn vị vận hành đã nhập. What took its place on a day, by the mapping that the operator imported.',
  })
  replacedBy(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Ngày tra cứu; bỏ trống là hôm nay. The day; today when left out.' })
    asOf: string | null | undefined,
    @Root() unit: AdministrativeUnit,
    @Ctx() { loaders, reading }: PopulationContext,
  ) {
    return loaders.unitSuccession.load({ unit, asOf: asOf ?? reading.today });
  }

  @Authenticated()
  @AssumedSize(5)
  @FieldResolver(() => [AdministrativeUnit], {
    nullable: true,
    description:
      'Các đơn vị mà đơn vị này thay thế, toàn bộ hoặc một phần; rỗng khi chưa nhập bảng chuyển đổi. The units that it replaced, wholly or in part; empty without a mapping.',
  })
  replaces(@Root() { code, validFrom }: AdministrativeUnit, @Ctx() { loaders }: PopulationContext) {
    return loaders.replacedUnits.load(`${code}@${validFrom}`);
  }
}
