import { ArgsType, Field, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Authenticated, Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { CardCodeList } from './card-enums.js';

@ObjectType({
  description:
    'Một mã trong bảng mã thẻ bảo hiểm y tế theo thời gian, dữ liệu tham chiếu (QĐ 1351/QĐ-BHXH). A code of the dated table of card codes; reference data.',
})
export class CardCodeEntry {
  @Authenticated()
  @Field(() => CardCodeList, { nullable: true, description: 'Bảng mã. The list that the code belongs to.' })
  list!: CardCodeList;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Mã. The native code.' })
  code!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên tiếng Việt. Name in Vietnamese.' })
  name!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh. Name in English.' })
  nameEnglish!: string;

  @Authenticated()
  @Field(() => String, {
    nullable: true,
    description: 'Phần quỹ chi trả, phần trăm; chỉ có ở mức hưởng. Percent that the fund pays; benefit levels only, null otherwise.',
  })
  percent!: number | null;

  @Authenticated()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày mã bắt đầu có nghĩa này. First day of this meaning.' })
  validFrom!: string;

  @Authenticated()
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null khi còn hiệu lực. Last day; null while it holds.' })
  validTo!: string | null;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Văn bản hoặc nguồn của bảng mã. Legal or other source.' })
  source!: string;

  @Authenticated()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Đã đối chiếu với văn bản hay chưa. Whether it was held against the legal text.',
  })
  verified!: boolean;
}

export const CardCodeEntryConnection = createConnectionType(CardCodeEntry, 'CardCodeEntry');

@InputType({ description: 'Bộ lọc mã; các điều kiện cùng phải đúng. Conditions on entries that must hold together.' })
export class CardCodeEntryFilter {
  @Reads('CardCodeEntry', 'list')
  @Field(() => CardCodeList, { nullable: true, description: 'Bảng mã. The list.' })
  list?: CardCodeList | null;

  @Reads('CardCodeEntry', 'code')
  @Field(() => String, { nullable: true, description: 'Mã, đúng nguyên văn. The exact code.' })
  code?: string | null;
}

@InputType({ description: 'Thứ tự danh sách mã: chỉ một trường. The order of entries: exactly one field.' })
export class CardCodeEntryOrder {
  @Reads('CardCodeEntry', 'code')
  @Field(() => SortDirection, { nullable: true, description: 'Theo mã. By code.' })
  code?: SortDirection | null;
}

@ArgsType()
export class CardCodeEntryListArguments extends PageArguments {
  @Field(() => CardCodeEntryFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: CardCodeEntryFilter | null;

  @Field(() => CardCodeEntryOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo bảng mã. The order; by list when left out.' })
  orderBy?: CardCodeEntryOrder | null;
}
