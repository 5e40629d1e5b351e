import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Group } from '../../kit/types/rules.js';
import type { Citizen } from './citizen.type.js';
import { FamilyRelationKind, RepresentationKind } from './enums.js';

/** Name and relation are the citizen's own family facts; the link opens only to who may read the relative. */
@ObjectType({ description: 'Người thân của công dân (Luật Căn cước 2023, Điều 9 khoản 15). A relative of a citizen.' })
export class FamilyRelation {
  @Group('population.family')
  @Field(() => FamilyRelationKind, { nullable: true, description: 'Là gì của công dân. What the relative is to the citizen.' })
  kind!: FamilyRelationKind;

  @Group('population.family')
  @Field(() => String, { nullable: true, description: 'Họ tên người thân như đã đăng ký. Registered name of the relative.' })
  relativeFullName!: string;

  readonly relative?: Citizen | null;
  readonly relativeId!: string | null;
}

@ObjectType({
  description:
    'Quyền đại diện cho công dân (Bộ luật Dân sự 2015, Điều 136; Luật Căn cước 2023, Điều 9 khoản 15). A right to act for a citizen.',
})
export class Representation {
  @Group('population.family')
  @Field(() => RepresentationKind, { nullable: true, description: 'Loại đại diện. The kind of representation.' })
  kind!: RepresentationKind;

  @Group('population.family')
  @Field(() => String, { nullable: true, description: 'Họ tên người đại diện. Registered name of the representative.' })
  representativeFullName!: string;

  @Group('population.family')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  validFrom!: string;

  @Group('population.family')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối (người chưa thành niên: trước ngày đủ 18 tuổi); null khi còn hiệu lực. Last day; null while it holds.',
  })
  validTo!: string | null;

  @Group('population.family')
  @Field(() => Boolean, { nullable: true, description: 'Đang bị tạm đình chỉ. Whether the right is suspended.' })
  suspended!: boolean;

  @Group('population.family')
  @Field(() => String, { nullable: true, description: 'Số quyết định; null với cha mẹ. Number of the decision; null for parents.' })
  decisionNumber!: string | null;

  readonly representativeId!: string;
}
