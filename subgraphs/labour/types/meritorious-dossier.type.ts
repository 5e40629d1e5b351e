import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, VndScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { MeritoriousRegime } from './enums.js';
import { MeritoriousCategory } from './meritorious-category.js';

@Subject('citizen')
@ObjectType({
  description:
    'Hồ sơ người có công với cách mạng hoặc thân nhân; công dân của hồ sơ là người hưởng (Pháp lệnh 02/2020/UBTVQH14, Điều 3). The dossier of a meritorious person or relative; its citizen is the one who receives.',
})
export class MeritoriousDossier {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên, không phải số hồ sơ. Opaque id, not the file number.' })
  id!: string;

  @Group('labour.meritorious')
  @Field(() => String, { nullable: true, description: 'Số hồ sơ người có công. File number of the dossier.' })
  recordNumber!: string;

  @Group('labour.meritorious')
  @Field(() => MeritoriousCategory, {
    nullable: true,
    description: 'Diện người có công (Pháp lệnh 02/2020/UBTVQH14, Điều 3). The kind of dossier.',
  })
  category!: MeritoriousCategory;

  @Group('labour.meritorious')
  @Field(() => MeritoriousRegime, { nullable: true, description: 'Chế độ: thường xuyên hoặc một lần. Paid monthly or once.' })
  regime!: MeritoriousRegime;

  @Group('labour.meritorious')
  @Field(() => String, { nullable: true, description: 'Số quyết định công nhận, hưởng chế độ. Number of the decision.' })
  decisionNumber!: string;

  @Group('labour.meritorious')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày ký quyết định. Date of the decision.' })
  decisionDate!: string;

  @Group('labour.meritorious')
  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Mức trợ cấp bằng đồng, mỗi tháng hoặc một lần theo chế độ (Nghị định 77/2024/NĐ-CP); null nếu không ghi. Allowance in đồng, a month or once; null when not recorded.',
  })
  allowanceVnd!: string | null;

  @Group('labour.meritorious')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu hưởng. First day of the right.' })
  validFrom!: string;

  @Group('labour.meritorious')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối được hưởng; null khi đang hưởng. Last day of the right; null while it runs.',
  })
  validTo!: string | null;

  readonly citizenId!: string;
  readonly asDelivered!: DeliveredIdentity;
}
