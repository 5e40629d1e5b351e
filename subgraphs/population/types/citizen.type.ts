import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, InstantScalar } from '../../../schema/contract/scalars.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { BloodGroup, EthnicityList, LifeStatus, MaritalStatus, Sex, IdentityVerificationOutcome } from './enums.js';

@ObjectType({
  description: 'Dân tộc theo một danh mục đã nêu; dữ liệu nhạy cảm (Nghị định 356/2025, Điều 4). Ethnicity under a named list.',
})
export class Ethnicity {
  @Group('population.sensitive')
  @Field(() => EthnicityList, { nullable: true, description: 'Danh mục. The list.' })
  list!: EthnicityList;

  @Group('population.sensitive')
  @Field(() => String, { nullable: true, description: 'Mã 2 chữ số trong danh mục. Two-digit code of that list.' })
  code!: string;
}

@ObjectType({
  description: 'Kết quả xác thực danh tính gần nhất do cơ quan dân cư báo. The latest verification of an identity, as delivered.',
})
export class IdentityVerification {
  @Group('population.number')
  @Field(() => IdentityVerificationOutcome, { nullable: true, description: 'Kết quả. The outcome.' })
  outcome!: IdentityVerificationOutcome;

  @Group('population.number')
  @Field(() => InstantScalar, { nullable: true, description: 'Thời điểm xác thực; null nếu không ghi. When; null when not recorded.' })
  verifiedAt!: string | null;

  @Group('population.number')
  @Field(() => String, { nullable: true, description: 'Cơ quan xác thực; null nếu không ghi. Who verified; null when not recorded.' })
  verifiedBy!: string | null;
}

@ObjectType({
  description: 'Khai báo tạm vắng (Luật Cư trú 2020, Điều 31; Luật Căn cước 2023, Điều 9 khoản 19). A declared absence.',
})
export class DeclaredAbsence {
  @Group('population.residence')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu tạm vắng. First day of the absence.' })
  validFrom!: string;

  @Group('population.residence')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null nếu không khai. Last day; null when not declared.' })
  validTo!: string | null;
}

@Subject('id')
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Công dân, dữ liệu dân cư do Công an quản lý (Luật Căn cước 2023, Điều 9). A citizen of the population register.',
})
export class Citizen {
  @Authenticated()
  @Field(() => ID, {
    description: 'Mã số an sinh xã hội: ngẫu nhiên, có ký tự kiểm tra, không suy ra được từ dữ liệu cá nhân. Opaque social-security code.',
  })
  id!: string;

  @Group('population.name')
  @Field(() => String, {
    nullable: true,
    description: 'Họ, chữ đệm và tên khai sinh (Luật Căn cước 2023, Điều 9 khoản 1). Full name as registered.',
  })
  fullName!: string | null;

  @Group('population.identity')
  @Field(() => String, {
    nullable: true,
    description: 'Tên gọi khác (Luật Căn cước 2023, Điều 9 khoản 2); null nếu không có. Other names; null for none.',
  })
  otherNames!: string | null;

  @Group('population.identity')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày, tháng, năm sinh (Luật Căn cước 2023, Điều 9 khoản 4). Date of birth.' })
  birthDate!: string | null;

  @Group('population.identity')
  @Field(() => Sex, { nullable: true, description: 'Giới tính (Luật Căn cước 2023, Điều 9 khoản 5). Sex.' })
  sex!: Sex | null;

  @Group('population.identity')
  @Field(() => LifeStatus, { nullable: true, description: 'Tình trạng sống. Whether the person lives.' })
  lifeStatus!: LifeStatus | null;

  @Group('population.identity')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày mất hoặc mất tích (Luật Căn cước 2023, Điều 9 khoản 24); null khi còn sống. Date of death or of going missing.',
  })
  deathDate!: string | null;

  @Group('population.number')
  @Field(() => String, {
    nullable: true,
    description:
      'Số định danh cá nhân, 12 chữ số (Luật Căn cước 2023, Điều 9 khoản 3); null khi chưa được cấp. Personal number; null for a person without one.',
  })
  personalNumber!: string | null;

  @Group('population.number')
  @Field(() => String, {
    nullable: true,
    description: 'Số CMND 9 số (Luật Căn cước 2023, Điều 9 khoản 13); null nếu không có. Old nine-digit number; null for none.',
  })
  oldIdentityNumber!: string | null;

  @Group('population.civil')
  @Field(() => String, {
    nullable: true,
    description: 'Quê quán (Luật Căn cước 2023, Điều 9 khoản 8). Native place as registered; null when not recorded.',
  })
  nativePlace!: string | null;

  @Group('population.civil')
  @Field(() => String, {
    nullable: true,
    description: 'Nơi đăng ký khai sinh (Luật Căn cước 2023, Điều 9 khoản 7). Place of birth registration; null when not recorded.',
  })
  birthRegistrationPlace!: string | null;

  @Group('population.civil')
  @Field(() => String, {
    nullable: true,
    description: 'Quốc tịch, mã ISO 3166-1 hai chữ (Luật Căn cước 2023, Điều 9 khoản 11). Nationality as a two-letter code.',
  })
  nationality!: string | null;

  @Group('population.civil')
  @Field(() => MaritalStatus, {
    nullable: true,
    description: 'Tình trạng hôn nhân (Luật Căn cước 2023, Điều 9 khoản 21); null nếu chưa thu thập. Marital status.',
  })
  maritalStatus!: MaritalStatus | null;

  @Group('population.sensitive')
  @Field(() => String, {
    nullable: true,
    description: 'Tôn giáo (Luật Căn cước 2023, Điều 9 khoản 10), dữ liệu nhạy cảm; null nếu không ghi. Religion; null when not recorded.',
  })
  religion!: string | null;

  @Group('population.blood')
  @Field(() => BloodGroup, {
    nullable: true,
    description: 'Nhóm máu (Luật Căn cước 2023, Điều 9 khoản 12); null nếu không yêu cầu ghi. Blood group; null when not recorded.',
  })
  bloodGroup!: BloodGroup | null;

  @Group('population.contact')
  @Field(() => String, {
    nullable: true,
    description: 'Số thuê bao di động (Luật Căn cước 2023, Điều 9 khoản 25); null nếu không ghi. Mobile number.',
  })
  telephone!: string | null;

  @Group('population.contact')
  @Field(() => String, {
    nullable: true,
    description: 'Địa chỉ thư điện tử (Luật Căn cước 2023, Điều 9 khoản 25); null nếu không ghi. E-mail address.',
  })
  email!: string | null;

  @Group('population.civil')
  @Field(() => String, {
    nullable: true,
    description: 'Nơi sinh (Luật Căn cước 2023, Điều 9 khoản 6); null nếu không ghi. Place of birth; null when not recorded.',
  })
  birthPlace!: string | null;

  readonly absentFrom!: string | null;
  readonly absentTo!: string | null;
  readonly verificationOutcome!: IdentityVerificationOutcome | null;
  readonly verifiedAt!: string | null;
  readonly verifiedBy!: string | null;
  readonly ethnicityList!: EthnicityList | null;
  readonly ethnicityCode!: string | null;
}
