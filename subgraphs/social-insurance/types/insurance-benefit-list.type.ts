import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { BenefitFund, BenefitPayment, InsuranceBenefitKind } from './benefit-enums.js';
import { InsuranceBenefit } from './insurance-benefit.type.js';

export const InsuranceBenefitConnection = createConnectionType(InsuranceBenefit, 'InsuranceBenefit');

@InputType({ description: 'Bộ lọc chế độ bảo hiểm; các điều kiện cùng phải đúng. Conditions on benefits that must hold together.' })
export class InsuranceBenefitFilter {
  @Reads('InsuranceBenefit', 'kind')
  @Field(() => InsuranceBenefitKind, { nullable: true, description: 'Loại chế độ. The kind of benefit.' })
  kind?: InsuranceBenefitKind | null;

  @Reads('InsuranceBenefit', 'payment')
  @Field(() => BenefitPayment, { nullable: true, description: 'Hằng tháng hay một lần. Monthly or once.' })
  payment?: BenefitPayment | null;

  @Reads('InsuranceBenefit', 'amountVnd')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Mức hưởng, đồng: mỗi tháng khi chi trả hằng tháng, toàn bộ khi chi trả một lần: từ mức này trở lên. From this value on.',
  })
  amountFromVnd?: string | null;

  @Reads('InsuranceBenefit', 'amountVnd')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Mức hưởng, đồng: mỗi tháng khi chi trả hằng tháng, toàn bộ khi chi trả một lần: đến hết mức này. Up to this value.',
  })
  amountToVnd?: string | null;

  @Reads('InsuranceBenefit', 'fund')
  @Field(() => BenefitFund, { nullable: true, description: 'Nguồn chi trả. The fund that pays.' })
  fund?: BenefitFund | null;

  @Reads('InsuranceBenefit', 'validFrom')
  @Reads('InsuranceBenefit', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Có hiệu lực vào ngày này. Holds on this day.' })
  validOn?: string | null;
}

@InputType({ description: 'Thứ tự danh sách chế độ bảo hiểm: chỉ một trường. The order of benefits: exactly one field.' })
export class InsuranceBenefitOrder {
  @Reads('InsuranceBenefit', 'amountVnd')
  @Field(() => SortDirection, {
    nullable: true,
    description:
      'Thứ tự theo: Mức hưởng, đồng: mỗi tháng khi chi trả hằng tháng, toàn bộ khi chi trả một lần. By: Amount in đồng: a month when paid monthly, in all when paid once.',
  })
  amountVnd?: SortDirection | null;

  @Reads('InsuranceBenefit', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Ngày bắt đầu hưởng. By: First day of the benefit.' })
  validFrom?: SortDirection | null;
}

@ArgsType()
export class InsuranceBenefitListArguments extends PageArguments {
  @Field(() => InsuranceBenefitFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: InsuranceBenefitFilter | null;

  @Field(() => InsuranceBenefitOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: InsuranceBenefitOrder | null;
}
