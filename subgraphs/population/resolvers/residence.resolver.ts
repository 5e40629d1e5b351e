import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Group } from '../../kit/types/rules.js';
import type { PopulationContext } from '../loaders/index.js';
import { codeDayOf, unitDayAsOf } from '../store/unit-days.js';
import { AdministrativeUnit } from '../types/administrative-unit.type.js';
import { Residence, ResidenceOnDay } from '../types/residence.type.js';
import { UnitSuccession } from '../types/unit-succession.type.js';

@Resolver(() => Residence)
export class ResidenceResolver {
  @Group('population.residence')
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description:
      'Đơn vị hành chính cấp xã mà mã chỉ đến trong thời gian cư trú; null nếu không tra được mã. The commune of that time; null when its code is not known.',
  })
  unit(@Root() residence: Residence, @Ctx() { loaders, reading }: PopulationContext) {
    return loaders.administrativeUnit.load(`${residence.unitCode}@${codeDayOf(residence, reading.today)}`);
  }
}

@Resolver(() => ResidenceOnDay)
export class ResidenceOnDayResolver {
  @Group('population.residence')
  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description:
      'Đơn vị hành chính của ngày đó; null khi dữ liệu chỉ có mã của danh mục khác (trước hoặc sau 1/7/2025). The unit of that day; null when only a code of the other list is held.',
  })
  unit(@Root() residence: ResidenceOnDay, @Ctx() { loaders, reading }: PopulationContext) {
    const day = unitDayAsOf(residence, residence.asOf, reading.today);
    return day === null ? null : loaders.administrativeUnit.load(`${residence.unitCode}@${day}`);
  }

  @Group('population.residence')
  @FieldResolver(() => UnitSuccession, {
    nullable: true,
    description: 'Nơi đó hôm nay thuộc đơn vị nào; null nếu không tra được mã. Where that place belongs today.',
  })
  async unitToday(@Root() residence: ResidenceOnDay, @Ctx() { loaders, reading }: PopulationContext) {
    const { today } = reading;
    const day = unitDayAsOf(residence, residence.asOf, today) ?? codeDayOf(residence, today);
    const unit = await loaders.administrativeUnit.load(`${residence.unitCode}@${day}`);
    return unit === null ? null : loaders.unitSuccession.load({ unit, asOf: today });
  }
}
