import { Field, ObjectType } from 'type-graphql';
import { AssumedSize } from '../../kit/types/prices.js';
import { Group } from '../../kit/types/rules.js';
import { CardCodeEntry } from './card-code-entry.type.js';
import { CardCodeProblem } from './card-enums.js';

@ObjectType({
  description:
    'Mã thẻ bảo hiểm y tế đã giải mã theo bảng mã của ngày thẻ có giá trị (QĐ 1351/QĐ-BHXH). What stands in a card code, by the table of the card’s first day.',
})
export class DecodedCardCode {
  @Group('insurance.card')
  @Field(() => CardCodeEntry, {
    nullable: true,
    description: 'Nhóm đối tượng; null khi không có trong bảng. The group; null when the table has none.',
  })
  group!: CardCodeEntry | null;

  @Group('insurance.card')
  @Field(() => CardCodeEntry, {
    nullable: true,
    description: 'Mức hưởng; null khi không có trong bảng. The benefit level; null when the table has none.',
  })
  benefitLevel!: CardCodeEntry | null;

  @Group('insurance.card')
  @AssumedSize(4)
  @Field(() => [CardCodeEntry], {
    nullable: true,
    description:
      'Tỉnh cấp thẻ; hai tỉnh khi mã đổi nghĩa ngày 1/7/2025, rỗng khi không có. Province of issue; two where the code changed its meaning on 1/7/2025, none when unknown.',
  })
  provincesOfIssue!: readonly CardCodeEntry[];

  @Group('insurance.card')
  @Field(() => String, {
    nullable: true,
    description: 'Mã số BHXH trong mã thẻ; null khi mã sai dạng. The insurance number in the code; null when malformed.',
  })
  insuranceNumber!: string | null;

  @Group('insurance.card')
  @AssumedSize(4)
  @Field(() => [CardCodeProblem], {
    nullable: true,
    description: 'Điều không đúng; rỗng khi giải mã trọn vẹn. What is wrong; empty when all was read.',
  })
  problems!: readonly CardCodeProblem[];

  @Group('insurance.card')
  @Field(() => String, {
    nullable: true,
    description: 'Văn bản của bảng mã; null khi không giải mã được. The source of the table; null when nothing was read.',
  })
  source!: string | null;

  @Group('insurance.card')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Mọi phần đều đã đối chiếu với văn bản. Whether each part was held against the legal text.',
  })
  verified!: boolean;
}
