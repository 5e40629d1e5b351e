import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { PovertyClass } from './enums.js';

@Subject('household')
@ObjectType({
  description:
    'Kết quả rà soát hộ nghèo, hộ cận nghèo của một hộ trong một năm (Nghị định 07/2021/NĐ-CP; áp dụng đến 31/12/2026 theo Nghị định 351/2025/NĐ-CP). A household’s poverty class of one year.',
})
export class PovertyClassification {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên. Opaque id of the record.' })
  id!: string;

  @Group('labour.poverty')
  @Field(() => Int, { nullable: true, description: 'Năm mà kết quả rà soát có hiệu lực. The year for which the class holds.' })
  year!: number;

  @Group('labour.poverty')
  @Field(() => PovertyClass, {
    nullable: true,
    description: 'Phân loại hộ (Nghị định 07/2021/NĐ-CP, Điều 3). The class of the household.',
  })
  class!: PovertyClass;

  @Group('labour.poverty')
  @AssumedSize(10)
  @Field(() => [String], {
    nullable: true,
    description:
      'Mã các chỉ số thiếu hụt dịch vụ xã hội cơ bản, 1 đến 12 theo thứ tự của Nghị định 07/2021/NĐ-CP; null nếu không ghi. Codes of the deprivations, 1 to 12; null when not recorded.',
  })
  deprivations!: readonly string[] | null;

  @Group('labour.poverty')
  @Field(() => String, {
    nullable: true,
    description: 'Số quyết định công nhận kết quả rà soát; null nếu không ghi. Number of the decision; null when not recorded.',
  })
  decisionNumber!: string | null;

  readonly householdId!: string;
}
