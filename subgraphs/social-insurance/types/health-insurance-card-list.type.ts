import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Personal, Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { HealthInsuranceCard } from './health-insurance-card.type.js';

export const HealthInsuranceCardConnection = createConnectionType(HealthInsuranceCard, 'HealthInsuranceCard');

@InputType({ description: 'Bộ lọc thẻ bảo hiểm y tế; các điều kiện cùng phải đúng. Conditions on cards that must hold together.' })
export class HealthInsuranceCardFilter {
  @Personal()
  @Reads('HealthInsuranceCard', 'cardCode')
  @Field(() => String, { nullable: true, description: 'Mã thẻ, đúng nguyên văn; chỉ gửi qua POST. The exact card code; POST only.' })
  cardCode?: string | null;

  @Reads('HealthInsuranceCard', 'benefitLevel')
  @Field(() => String, { nullable: true, description: 'Mã mức hưởng, 1 đến 5. The native benefit level.' })
  benefitLevel?: string | null;

  @Reads('HealthInsuranceCard', 'registeredFacility')
  @Field(() => ID, { nullable: true, description: 'Mã cơ sở đăng ký ban đầu (`HealthFacility.id`). Code of the registered facility.' })
  registeredFacilityId?: string | null;

  @Reads('HealthInsuranceCard', 'validFrom')
  @Reads('HealthInsuranceCard', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Có giá trị vào ngày này. Valid on this day.' })
  validOn?: string | null;
}

@InputType({ description: 'Thứ tự danh sách thẻ: chỉ một trường. The order of cards: exactly one field.' })
export class HealthInsuranceCardOrder {
  @Reads('HealthInsuranceCard', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày đầu có giá trị. By first day of validity.' })
  validFrom?: SortDirection | null;

  @Reads('HealthInsuranceCard', 'validTo')
  @Field(() => SortDirection, { nullable: true, description: 'Theo ngày cuối có giá trị. By last day of validity.' })
  validTo?: SortDirection | null;
}

@ArgsType()
export class HealthInsuranceCardListArguments extends PageArguments {
  @Field(() => HealthInsuranceCardFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: HealthInsuranceCardFilter | null;

  @Field(() => HealthInsuranceCardOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: HealthInsuranceCardOrder | null;
}
