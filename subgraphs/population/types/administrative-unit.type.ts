import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import { Authenticated } from '../../kit/types/rules.js';
import { AdministrativeUnitKind, AdministrativeUnitLevel } from './enums.js';

/** Codes are reused with another meaning, so a unit is its code together with the day from which that code meant it. */
@Directive('@key(fields: "code validFrom")')
@ObjectType({
  description: 'Đơn vị hành chính theo mã và ngày hiệu lực (QĐ 19/2025/QĐ-TTg). An administrative unit under the code of its time.',
})
export class AdministrativeUnit {
  @Authenticated()
  @Field(() => String, {
    description: 'Mã đơn vị của Tổng cục Thống kê: 2 chữ số cấp tỉnh, 5 chữ số cấp xã. Code of the statistics office.',
  })
  code!: string;

  @Authenticated()
  @Field(() => DateScalar, { description: 'Ngày mã bắt đầu chỉ đơn vị này. The day from which the code means this unit.' })
  validFrom!: string;

  @Authenticated()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối có hiệu lực; null khi còn hiệu lực. Last day of validity; null while it is valid.',
  })
  validTo!: string | null;

  @Authenticated()
  @Field(() => AdministrativeUnitLevel, { nullable: true, description: 'Cấp đơn vị. The tier.' })
  level!: AdministrativeUnitLevel;

  @Authenticated()
  @Field(() => AdministrativeUnitKind, { nullable: true, description: 'Loại đơn vị. The kind.' })
  kind!: AdministrativeUnitKind;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Tên đầy đủ, như «Phường Ba Đình». Full name with its kind.' })
  name!: string;

  @Authenticated()
  @Field(() => String, { nullable: true, description: 'Nguồn: văn bản hoặc danh mục. The resolution or list that says so.' })
  source!: string;

  @Authenticated()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Đã đối chiếu với văn bản hay chưa. Whether the row was compared with the resolution.',
  })
  verified!: boolean;

  readonly provinceCode!: string;
  readonly parentCode!: string | null;
}
