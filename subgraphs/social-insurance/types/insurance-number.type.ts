import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/contract/scalars.js';
import type { DeliveredIdentity } from '../../kit/types/delivered-identity.type.js';
import { Authenticated, Group, Subject } from '../../kit/types/rules.js';
import { InsuranceNumberScheme } from './number-enums.js';
import type { PersonalRecord } from './personal-record.js';

@Subject('citizen')
@ObjectType({
  description:
    'Mã số bảo hiểm xã hội của một người trong một thời gian; từ 1/8/2025 số định danh cá nhân thay mã 10 chữ số (CV 1804/BHXH-QLT ngày 4/8/2025). A number under which a person was insured, in its time.',
})
export class InsuranceNumber implements PersonalRecord {
  @Authenticated()
  @Field(() => ID, { description: 'Mã mờ của bản ghi, ngẫu nhiên và không đổi. Opaque id of the record, random, for good.' })
  id!: string;

  @Group('insurance.membership')
  @Field(() => InsuranceNumberScheme, { nullable: true, description: 'Loại mã số. Which kind of number it is.' })
  scheme!: InsuranceNumberScheme;

  @Group('insurance.membership')
  @Field(() => String, {
    nullable: true,
    description:
      'Mã số BHXH 10 chữ số; null khi mã số là số định danh cá nhân. The ten-digit number; null for a personal number, which `personalNumber` gives.',
  })
  tenDigitNumber!: string;

  @Group('insurance.membership')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  validFrom!: string;

  @Group('insurance.membership')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối; null khi còn hiệu lực. Last day; null while it holds.' })
  validTo!: string | null;

  @Group('population.number')
  @Field(() => String, {
    nullable: true,
    description:
      'Số định danh cá nhân dùng làm mã số; null với mã 10 chữ số. The personal number that serves as insurance number; null for ten digits.',
  })
  personalNumber!: string | null;

  readonly citizenId!: string;
  readonly successorNumber!: string | null;
  readonly asDelivered!: DeliveredIdentity;
}
