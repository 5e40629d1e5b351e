import { Field, ObjectType } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import { AdministrativeUnit } from './administrative-unit.type.js';
import { UnitSuccessionOutcome } from './enums.js';

@ObjectType({
  description:
    'Đơn vị nào thay một đơn vị vào một ngày, theo bảng chuyển đổi đã nhập; không bao giờ suy đoán. What became of a unit; never guessed.',
})
export class UnitSuccession {
  @Authenticated()
  @Field(() => UnitSuccessionOutcome, { nullable: true, description: 'Kết quả tra cứu. What is known.' })
  outcome!: UnitSuccessionOutcome;

  @Authenticated()
  @AssumedSize(5)
  @Field(() => [AdministrativeUnit], {
    nullable: true,
    description:
      'Một đơn vị khi SAME hoặc REPLACED, mọi đơn vị có thể khi AMBIGUOUS, rỗng khi UNKNOWN. One unit, all possible ones, or none.',
  })
  candidates!: readonly AdministrativeUnit[];
}
