import { Field, Int, ObjectType } from 'type-graphql';
import { VndScalar } from '../../../schema/contract/scalars.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import { DatedLaw } from './dated-law.type.js';

@ObjectType({
  description: 'Chỉ số thiếu hụt dịch vụ xã hội cơ bản của một chuẩn nghèo. An indicator of deprivation of a poverty standard.',
})
export class PovertyIndicator {
  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Mã chỉ số trong dữ liệu. The code used in the data.' })
  code!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Chiều thiếu hụt. The dimension.' })
  dimension!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên chỉ số. The name.' })
  name!: string;

  @Authenticated()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Đã đối chiếu với văn bản hay chưa. Whether it was compared with the official text.',
  })
  verified!: boolean;
}

@ObjectType({
  description:
    'Chuẩn nghèo đa chiều của một giai đoạn (Quyết định 59/2015/QĐ-TTg; Nghị định 07/2021/NĐ-CP; Nghị định 351/2025/NĐ-CP). The multidimensional poverty standard of a period.',
})
export class PovertyStandard extends DatedLaw {
  @Authenticated()
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Chuẩn nghèo nông thôn, đồng mỗi người mỗi tháng. Rural poor line in đồng a person a month.',
  })
  ruralPoorLineVnd!: string;

  @Authenticated()
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Chuẩn nghèo thành thị, đồng mỗi người mỗi tháng. Urban poor line in đồng a person a month.',
  })
  urbanPoorLineVnd!: string;

  @Authenticated()
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Chuẩn cận nghèo nông thôn; null khi không có chuẩn riêng. Rural near-poor line; null where there is none of its own.',
  })
  ruralNearPoorLineVnd!: string | null;

  @Authenticated()
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Chuẩn cận nghèo thành thị; null khi không có chuẩn riêng. Urban near-poor line; null where there is none of its own.',
  })
  urbanNearPoorLineVnd!: string | null;

  @Authenticated()
  @Field(() => Int, {
    nullable: true,
    description:
      'Từ bao nhiêu chỉ số thiếu hụt là nghèo; null khi chưa tìm thấy. Deprivations from which a household is poor; null when not found.',
  })
  deprivationsOfPoor!: number | null;

  @Authenticated()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Công thức phân loại đã đối chiếu với văn bản hay chưa. Whether the whole formula was compared with the official text.',
  })
  isFormulaVerified!: boolean;

  @Authenticated()
  @AssumedSize(20)
  @Field(() => [PovertyIndicator], { nullable: true, description: 'Các chỉ số thiếu hụt đã biết. The indicators on file.' })
  indicators!: readonly PovertyIndicator[];
}
