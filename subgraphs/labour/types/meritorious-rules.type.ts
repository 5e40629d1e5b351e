import { Field, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import { AssumedSize } from '../../kit/types/prices.js';
import { Authenticated } from '../../kit/types/rules.js';
import { DatedLaw } from './dated-law.type.js';
import { MeritoriousRegime } from './enums.js';

@ObjectType({
  description:
    'Mức chuẩn trợ cấp ưu đãi người có công trong một thời kỳ (Nghị định 75/2021/NĐ-CP, sửa đổi). The standard level of allowances for merit in a period.',
})
export class MeritoriousLevel extends DatedLaw {
  @Authenticated()
  @Field(() => VndScalar, { nullable: true, description: 'Mức chuẩn, đồng mỗi tháng. The standard level in đồng a month.' })
  levelVnd!: string;
}

@ObjectType({
  description:
    'Một trong 12 đối tượng người có công (Pháp lệnh 02/2020/UBTVQH14, Điều 3). One of the twelve categories of meritorious people of the ordinance.',
})
export class OrdinanceCategory extends DatedLaw {
  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Điểm của khoản 1 Điều 3, a đến m. The point of clause 1 of Article 3.' })
  point!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên theo Pháp lệnh. The name in the ordinance, in Vietnamese.' })
  name!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh. The name in English.' })
  nameInEnglish!: string;
}

@ObjectType({
  description: 'Chế độ riêng theo quyết định của Thủ tướng Chính phủ. A regime by a decision of the Prime Minister beside the ordinance.',
})
export class MeritoriousSideRegime extends DatedLaw {
  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Số quyết định. Number of the decision.' })
  decision!: string;

  @Authenticated()
  @AssumedSize(2)
  @Field(() => [MeritoriousRegime], { nullable: true, description: 'Hằng tháng, một lần. Monthly, one-off or both.' })
  regimes!: readonly MeritoriousRegime[];
}

@ObjectType({
  description:
    'Các quy định về người có công có hiệu lực vào một ngày (Pháp lệnh 02/2020/UBTVQH14). The rules for meritorious people that hold on a day.',
})
export class MeritoriousRules {
  @Authenticated()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày tra cứu. The day asked for.' })
  asOf!: string;

  @Authenticated()
  @Field(() => MeritoriousLevel, {
    nullable: true,
    description: 'Mức chuẩn; null trước mức cũ nhất đã ghi. The standard level; null before the oldest on file.',
  })
  level!: MeritoriousLevel | null;

  @Authenticated()
  @AssumedSize(12)
  @Field(() => [OrdinanceCategory], { nullable: true, description: 'Mười hai đối tượng. The twelve categories.' })
  categories!: readonly OrdinanceCategory[];

  @Authenticated()
  @AssumedSize(10)
  @Field(() => [MeritoriousSideRegime], { nullable: true, description: 'Các chế độ riêng. The side regimes.' })
  sideRegimes!: readonly MeritoriousSideRegime[];
}
