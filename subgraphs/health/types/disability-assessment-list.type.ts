import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { DisabilityKind, DisabilityLevel } from '../../kit/types/disability.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { DisabilityAssessment } from './disability-assessment.type.js';

export const DisabilityAssessmentConnection = createConnectionType(DisabilityAssessment, 'DisabilityAssessment');

@InputType({ description: 'Bộ lọc giám định khuyết tật; các điều kiện cùng phải đúng. Conditions on assessments that must hold together.' })
export class DisabilityAssessmentFilter {
  @Reads('DisabilityAssessment', 'kind')
  @Field(() => DisabilityKind, { nullable: true, description: 'Dạng khuyết tật chính. The main kind of disability.' })
  kind?: DisabilityKind | null;

  @Reads('DisabilityAssessment', 'level')
  @Field(() => DisabilityLevel, { nullable: true, description: 'Mức độ khuyết tật. The level.' })
  level?: DisabilityLevel | null;

  @Reads('DisabilityAssessment', 'assessedOn')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày kết luận: từ mức này trở lên. From this value on.' })
  assessedFrom?: string | null;

  @Reads('DisabilityAssessment', 'assessedOn')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày kết luận: đến hết mức này. Up to this value.' })
  assessedTo?: string | null;
}

@InputType({ description: 'Thứ tự danh sách giám định khuyết tật: chỉ một trường. The order of assessments: exactly one field.' })
export class DisabilityAssessmentOrder {
  @Reads('DisabilityAssessment', 'assessedOn')
  @Field(() => SortDirection, { nullable: true, description: 'Thứ tự theo: Ngày kết luận. By: Day of the finding.' })
  assessedOn?: SortDirection | null;
}

@ArgsType()
export class DisabilityAssessmentListArguments extends PageArguments {
  @Field(() => DisabilityAssessmentFilter, { nullable: true, description: 'Bộ lọc; bỏ trống là tất cả. The filter; all when left out.' })
  filter?: DisabilityAssessmentFilter | null;

  @Field(() => DisabilityAssessmentOrder, {
    nullable: true,
    description: 'Thứ tự; bỏ trống là theo mã mờ. The order; by opaque id when left out.',
  })
  orderBy?: DisabilityAssessmentOrder | null;
}
