import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { DisabilityLevel } from '../../kit/types/disability.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { AssistanceCategory } from './enums.js';
import { AssistanceBeneficiary, SupportFunding } from './programme-enums.js';

/** Two groups on purpose: that somebody receives assistance is basic, why and how much can reveal HIV or a disability. */
@Subject('household')
@Subject('citizen')
@ObjectType({
  description:
    'Trợ cấp xã hội hằng tháng của một người hoặc một hộ theo một quyết định (Nghị định 20/2021/NĐ-CP). A monthly social-assistance entitlement.',
})
export class AssistanceEntitlement {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.assistance')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ hưởng trợ cấp. File number of the entitlement.' })
  recordNumber!: string;

  @Group('labour.assistance')
  @Field(() => String, {
    nullable: true,
    description: 'Số quyết định hưởng (Nghị định 20/2021/NĐ-CP). Number of the decision that grants it.',
  })
  decisionNumber!: string;

  @Group('labour.assistance')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày ký quyết định. Date of the decision.' })
  decisionDate!: string;

  @Group('labour.assistance')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu hưởng. First day of the entitlement.' })
  validFrom!: string;

  @Group('labour.assistance')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối được hưởng; null khi đang hưởng. Last day of the entitlement; null while it runs.',
  })
  validTo!: string | null;

  @Group('labour.assistance-detail')
  @Field(() => AssistanceCategory, {
    nullable: true,
    description: 'Nhóm đối tượng bảo trợ xã hội; dữ liệu nhạy cảm. Group of beneficiaries; sensitive.',
  })
  category!: AssistanceCategory;

  @Group('labour.assistance-detail')
  @Field(() => String, {
    nullable: true,
    description:
      'Khoản của Điều 5 Nghị định 20/2021/NĐ-CP: 1 đến 8, khoản 5 kèm điểm a-d, như «5c»; dữ liệu nhạy cảm. Clause of Article 5 of Decree 20/2021; sensitive.',
  })
  clause!: string;

  @Group('labour.assistance-detail')
  @Field(() => String, {
    nullable: true,
    description:
      'Hệ số nhân với mức chuẩn trợ giúp xã hội, số thập phân trong chuỗi như «1.5» (Nghị định 20/2021/NĐ-CP). Exact coefficient of the standard level, as a decimal text.',
  })
  coefficient!: string;

  @Group('labour.assistance-detail')
  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Mức hưởng, đồng mỗi tháng: hệ số × mức chuẩn, tỉnh có thể quy định cao hơn (Nghị định 76/2024/NĐ-CP). Amount in đồng a month.',
  })
  monthlyAmountVnd!: string;

  @Group('labour.assistance')
  @Field(() => AssistanceBeneficiary, {
    nullable: true,
    description: 'Người hưởng là cá nhân hay hộ gia đình. Whether a person or a household receives.',
  })
  beneficiary!: AssistanceBeneficiary;

  @Group('labour.assistance')
  @Field(() => SupportFunding, { nullable: true, description: 'Nguồn kinh phí; null nếu không ghi. Who pays; null when not recorded.' })
  fundingSource!: SupportFunding | null;

  @Group('labour.assistance-detail')
  @Field(() => String, {
    nullable: true,
    description:
      'Văn bản mà quyết định áp dụng, như cơ quan ghi; null nếu không ghi. The text that the decision applied; null when not recorded.',
  })
  ruleVersion!: string | null;

  @Group('labour.assistance-detail')
  @Field(() => String, {
    nullable: true,
    description: 'Mã tỉnh có mức chuẩn được áp dụng; null là mức cả nước. The province whose level applies; null for the national level.',
  })
  provinceCode!: string | null;

  @Group('labour.assistance-detail')
  @Field(() => DisabilityLevel, {
    nullable: true,
    description:
      'Mức độ khuyết tật để tính hệ số khoản 6; null nếu không ghi. The level behind the coefficient of clause 6; null when not recorded.',
  })
  disabilityLevel!: DisabilityLevel | null;

  @Group('labour.assistance-detail')
  @Field(() => Int, {
    nullable: true,
    description:
      'Số con đang nuôi để tính hệ số khoản 4; null nếu không ghi. Children behind the coefficient of clause 4; null when not recorded.',
  })
  children!: number | null;

  /** Null for a household's. */
  readonly citizenId!: string | null;
  /** Null for a person's. */
  readonly householdId!: string | null;
  readonly asDelivered!: DeliveredIdentity;
}
