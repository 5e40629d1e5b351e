import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Group } from '../../kit/types/rules.js';
import { IdentityDocumentKind } from './enums.js';

@ObjectType({
  description:
    'Giấy tờ tùy thân đã cấp, còn hay hết giá trị (Luật Căn cước 2023, Điều 9 khoản 13, 14). An identity document that was issued.',
})
export class IdentityDocument {
  @Group('population.number')
  @Field(() => IdentityDocumentKind, { nullable: true, description: 'Loại giấy tờ. The kind.' })
  kind!: IdentityDocumentKind;

  @Group('population.number')
  @Field(() => String, { nullable: true, description: 'Số giấy tờ, 9 hoặc 12 chữ số. The number on it.' })
  number!: string;

  @Group('population.number')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cấp. Date of issue.' })
  issuedOn!: string;

  @Group('population.number')
  @Field(() => String, { nullable: true, description: 'Cơ quan cấp như in trên giấy tờ. The issuing authority.' })
  issuedBy!: string;

  @Group('population.number')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày hết hạn; null nếu không thời hạn. Last day of validity; null for no limit.',
  })
  expiresOn!: string | null;
}
