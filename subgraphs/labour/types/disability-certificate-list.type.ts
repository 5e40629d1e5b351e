import { ArgsType, Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { createConnectionType } from '../../kit/types/connection.type.js';
import { DisabilityKind, DisabilityLevel } from '../../kit/types/disability.js';
import { PageArguments } from '../../kit/types/page-arguments.js';
import { Reads } from '../../kit/types/rules.js';
import { SortDirection } from '../../kit/types/sort-direction.js';
import { DisabilityCertificate } from './disability-certificate.type.js';

export const DisabilityCertificateConnection = createConnectionType(DisabilityCertificate, 'DisabilityCertificate');

@InputType({ description: 'Bộ lọc: giấy xác nhận khuyết tật; các điều kiện cùng phải đúng. Conditions that must hold together.' })
export class DisabilityCertificateFilter {
  @Reads('DisabilityCertificate', 'validFrom')
  @Reads('DisabilityCertificate', 'validTo')
  @Field(() => DateScalar, { nullable: true, description: 'Có hiệu lực vào ngày này. Holding on this day.' })
  validOn?: string | null;

  @Reads('DisabilityCertificate', 'kind')
  @Field(() => DisabilityKind, { nullable: true, description: 'Đúng giá trị này: dạng khuyết tật. Exactly this value.' })
  kind?: DisabilityKind | null;

  @Reads('DisabilityCertificate', 'level')
  @Field(() => DisabilityLevel, {
    nullable: true,
    description: 'Đúng giá trị này: mức độ khuyết tật: đặc biệt nặng, nặng hoặc nhẹ. Exactly this value.',
  })
  level?: DisabilityLevel | null;
}

@InputType({ description: 'Thứ tự danh sách, chỉ một trường: giấy xác nhận khuyết tật. The order of the list: exactly one field.' })
export class DisabilityCertificateOrder {
  @Reads('DisabilityCertificate', 'validFrom')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày giấy xác nhận bắt đầu có giá trị. Ordered by this field.' })
  validFrom?: SortDirection | null;

  @Reads('DisabilityCertificate', 'certificateDate')
  @Field(() => SortDirection, { nullable: true, description: 'Sắp theo: ngày cấp giấy xác nhận. Ordered by this field.' })
  certificateDate?: SortDirection | null;
}

@ArgsType()
export class DisabilityCertificateListArguments extends PageArguments {
  @Field(() => DisabilityCertificateFilter, { nullable: true, description: 'Bộ lọc. The filter.' })
  filter?: DisabilityCertificateFilter | null;

  @Field(() => DisabilityCertificateOrder, { nullable: true, description: 'Thứ tự; bỏ trống là theo mã. The order; by id when left out.' })
  orderBy?: DisabilityCertificateOrder | null;
}
