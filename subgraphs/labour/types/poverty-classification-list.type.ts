import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { PovertyClass } from './enums.js';
import { PovertyClassification } from './poverty-classification.type.js';

export const PovertyClassificationConnection = createConnectionType(PovertyClassification, 'PovertyClassification');

@InputType({
  description: 'Bộ lọc phân loại hộ nghèo; các điều kiện cùng phải đúng. Conditions on classifications that must hold together.',
})
export class PovertyClassificationFilter {
  @Reads('PovertyClassification', 'year')
  @Field(() => Int, { nullable: true, description: 'Năm rà soát. The year.' })
  year?: number | null;

  @Reads('PovertyClassification', 'class')
  @Field(() => PovertyClass, { nullable: true, description: 'Phân loại hộ. The class of the household.' })
  class?: PovertyClass | null;
}

@InputType({ description: 'Thứ tự danh sách phân loại: chỉ một trường. The order of classifications: exactly one field.' })
export class PovertyClassificationOrder {
  @Reads('PovertyClassification', 'year')
  @Field(() => SortDirection, { nullable: true, description: 'Theo năm. By year.' })
  year?: SortDirection | null;
}

@ArgsType()
export class PovertyClassificationListArguments extends PageArguments {
  @Field(() => PovertyClassificationFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: PovertyClassificationFilter | null;

  @Field(() => PovertyClassificationOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.',
  })
  orderBy?: PovertyClassificationOrder | null;
}
